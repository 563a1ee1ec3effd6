import type { Span } from '../statement/term';
import type { AliasType } from './alias';

/** A span of a page's text that refers to a term, and why it was taken. */
export interface Mention extends Span {
  readonly term: string;
  /** The text at the span, as it stands on the page. */
  readonly surface: string;
  /** True for a complete name inside a longer mention: listed on the card, never painted by itself. */
  readonly nested: boolean;
  readonly why: Why;
}

/** Why a mention was taken. */
export interface Why {
  /** The alias in the gazetteer's notation. */
  readonly alias: string;
  /** A follow-up ("the railway") is the quiet layer: it counts only behind a full mention. */
  readonly type: AliasType;
  /** What licensed an alias that needs a licence, e.g. `long-form` or `uzbekistan`. */
  readonly licence?: string;
  /** True if one typing error was forgiven. */
  readonly corrected?: boolean;
}
