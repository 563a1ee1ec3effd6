import type { Why } from '../../core/mentions/mention';
import type { Span } from '../../core/statement/term';

/** The part of a mention that stands in one text node; offsets are into the node's data. */
export interface Piece extends Span {
  /** The mention's number, unique on its page. */
  readonly mention: number;
}

/** What the hover card needs to know about the mentions on the page. */
export interface MentionsByNode {
  /** The pieces in a text node, in order; undefined if it has none. */
  piecesIn(node: Text): readonly Piece[] | undefined;
  /**
   * The text nodes with mentions in an element of a block of text, or in the block itself; undefined if there are none,
   * and for the elements around blocks.
   */
  textsIn(element: Element): ReadonlySet<Text> | undefined;
  /** Ranges over a mention's pieces, in page order; empty if it is no longer there. */
  rangesOf(mention: number): readonly AbstractRange[];
  /** The mention's words as they stand on the page, and why they were taken; undefined if it is no longer there. */
  describe(mention: number): { readonly surface: string; readonly why: Why } | undefined;
}
