import type { Mention } from '../../core/mentions/mention';
import type { NodeSpan, TextBlock } from './text-block';

/** A mention in its place on the page. */
export interface FoundMention {
  /** Unique on its page while the page is open; kept while the mention stays where it is. */
  readonly id: number;
  /** Offsets are UTF-16 units of the block's text. */
  readonly mention: Mention;
  /** The parts of text nodes that it covers. */
  readonly spans: readonly NodeSpan[];
}

/** A block that holds mentions. */
export interface FoundBlock {
  readonly id: number;
  readonly block: TextBlock;
  /** In text order, nested ones included. */
  readonly found: readonly FoundMention[];
}
