import type { NodeSpan } from './text-block';

/** One range for each text node's part; parts that the page has cut off since are left out. */
export function createRanges(document: Document, spans: readonly NodeSpan[]): Range[] {
  return spans.flatMap(({ node, start, end }) => {
    if (!node.isConnected || end > node.length) return [];
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  });
}
