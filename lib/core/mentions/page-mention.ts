import type { Standing } from '../settings/reader-settings';
import type { Span } from '../statement/term';
import type { Mention } from './mention';

/** A mention as the side panel lists it. */
export interface PageMention {
  /** Unique on its page while the page is open. */
  readonly id: number;
  readonly mention: Pick<Mention, 'term' | 'surface' | 'nested' | 'why'>;
  /** The sentence around it, at most 200 UTF-16 units and an ellipsis at each cut. */
  readonly sentence: string;
  /** Where the mention stands in `sentence`. */
  readonly spot: Span;
}

/** Why a page was read, or was not. */
export type GateVerdict =
  /** `asked-for`: no article, but the reader wants it read. */
  | { readonly read: true; readonly because: 'article-markup' | 'article-element' | 'readable-text' | 'asked-for' }
  | {
      readonly read: false;
      /** `no-answer`: the rest of the extension did not say what the reader has decided. */
      readonly because: 'not-a-page' | 'private-page' | 'not-an-article' | Exclude<Standing, 'on'> | 'no-answer';
    };

/** What the page's reader tells the side panel. */
export interface PageReport {
  readonly url: string;
  readonly title: string;
  readonly verdict: GateVerdict;
  /** In page order. */
  readonly mentions: readonly PageMention[];
}
