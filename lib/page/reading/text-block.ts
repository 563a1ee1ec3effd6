import type { Span } from '../../core/statement/term';

/** A block ends before the node that would make it longer: one of fifty megabytes would hold its page up for seconds. */
export const MAX_BLOCK_UNITS = 32_768;
/** Parsers make no longer nodes than 65,536 units; what a script makes longer than this is data, and is left alone. */
export const MAX_NODE_UNITS = 262_144;

/** One text node's place in a block. */
export interface Piece {
  readonly node: Text;
  /** Where the node's text begins in the block's, in UTF-16 units. */
  readonly start: number;
}

/** The text of one block-level element, or of a stretch of it between two blocks, across inline elements. */
export interface TextBlock {
  /** The block-level element that holds the text. */
  readonly container: Element;
  readonly pieces: readonly Piece[];
  /** The text nodes' data, joined and unchanged. */
  readonly text: string;
}

/** Part of a text node. */
export interface NodeSpan extends Span {
  readonly node: Text;
}

/** The parts of text nodes that a span of the block's text covers, in order. */
export function findNodeSpans(block: TextBlock, span: Span): NodeSpan[] {
  const spans: NodeSpan[] = [];
  block.pieces.forEach(({ node, start }, index) => {
    const end = block.pieces[index + 1]?.start ?? block.text.length;
    const from = Math.max(span.start, start);
    const to = Math.min(span.end, end);
    if (from < to) spans.push({ node, start: from - start, end: to - start });
  });
  return spans;
}
