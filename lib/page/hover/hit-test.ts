import { isInside } from '../../core/hover/geometry';
import type { MentionsByNode } from './mentions-by-node';

/** Above and below the letters this still counts as on them: a dotted underline invites pointing at it. */
const SLOP_Y_PX = 3;

/**
 * The mention whose letters are at a point of the viewport, or undefined. The caret position snaps to the nearest text
 * from anywhere, so the boxes of the letters decide; they are measured only where the caret is in a mention.
 */
export function findMentionAt(document: Document, mentions: MentionsByNode, x: number, y: number): number | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret?.offsetNode.nodeType !== Node.TEXT_NODE) return undefined;
  const node = caret.offsetNode as Text;
  for (const { start, end, mention } of mentions.piecesIn(node) ?? []) {
    if (caret.offset < start) break;
    if (caret.offset > end) continue;
    const rects = measureLines(document, [
      { startContainer: node, startOffset: start, endContainer: node, endOffset: end },
    ]);
    if (rects.some((rect) => isInside(rect, { x, y }, 0, SLOP_Y_PX))) return mention;
  }
  return undefined;
}

/** The boxes of the letters of some ranges, one for each line (and node), in the viewport's CSS pixels. */
export function measureLines(
  document: Document,
  ranges: readonly Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>[],
): readonly DOMRect[] {
  return ranges.flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  });
}
