import { isInside, type Point } from '../../core/hover/geometry';
import type { MentionsByNode, Piece } from './mentions-by-node';

/** Above and below the letters this still counts as on them: a dotted underline invites pointing at it. */
export const SLOP_Y_PX = 3;

/** A block that a link is stretched over is a teaser; one with more text nodes is not looked through. */
const MAX_TEXTS_UNDER_LINK = 200;

/** Up to so many text nodes with mentions it is quicker to measure them all than to ask where in the page a point is. */
const MAX_TEXTS_MEASURED = 8;

const NONE: ReadonlySet<Text> = new Set();

/**
 * The mention whose letters are at a point of the viewport, or undefined.
 * @param target the element that the browser says the pointer is on, where it has just said so: it spares nearly all work
 */
export function findMentionAt(
  document: Document,
  mentions: MentionsByNode,
  point: Point,
  target: Element | undefined = findElementAt(document, point),
): number | undefined {
  if (target === undefined) return undefined;
  const texts = findTextsAround(mentions, target) ?? NONE;
  for (const node of texts.size > MAX_TEXTS_MEASURED ? findCaretText(document, target, point) : texts) {
    for (const piece of mentions.piecesIn(node) ?? []) if (isOn(document, node, piece, point)) return piece.mention;
  }
  return findUnderLink(mentions, point, target);
}

/** The innermost element at a point, in open shadow trees too. */
function findElementAt(document: Document, { x, y }: Point): Element | undefined {
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot) {
    const inner = element.shadowRoot.elementFromPoint(x, y);
    if (inner === null || inner === element) break;
    element = inner;
  }
  return element ?? undefined;
}

/** All texts of the block, if there are any in the element: the browser is a pixel off where one element goes over into another. */
function findTextsAround(mentions: MentionsByNode, element: Element): ReadonlySet<Text> | undefined {
  const texts = mentions.textsIn(element);
  if (!texts?.size) return undefined;
  return (element.parentElement && findTextsAround(mentions, element.parentElement)) ?? texts;
}

/** The text that a caret would be put into by a press at a point: the one there, or else the nearest. */
function findCaretText(document: Document, target: Element, { x, y }: Point): Text[] {
  const root = target.getRootNode();
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  const node = document.caretPositionFromPoint(x, y, { shadowRoots })?.offsetNode;
  return node instanceof Text ? [node] : [];
}

/**
 * The mention under a link that has been stretched over the block around it (by a pseudo-element of its own): the browser
 * only knows the link there. Looked for only where a link is met outside its own boxes.
 */
function findUnderLink(mentions: MentionsByNode, point: Point, target: Element): number | undefined {
  const link = target.closest('a[href]');
  if (!link || [...link.getClientRects()].some((box) => isInside(box, point))) return undefined;
  const document = link.ownerDocument;
  const beneath = document.elementsFromPoint(point.x, point.y).find((element) => !link.contains(element));
  if (!beneath) return undefined;
  const walker = document.createTreeWalker(beneath, NodeFilter.SHOW_TEXT);
  for (let left = MAX_TEXTS_UNDER_LINK; left > 0 && walker.nextNode(); left--) {
    const node = walker.currentNode as Text;
    for (const piece of mentions.piecesIn(node) ?? []) if (isOn(document, node, piece, point)) return piece.mention;
  }
  return undefined;
}

function isOn(document: Document, node: Text, { start, end }: Piece, point: Point): boolean {
  const rects = measureLines(document, [
    { startContainer: node, startOffset: start, endContainer: node, endOffset: end },
  ]);
  return rects.some((rect) => isInside(rect, point, 0, SLOP_Y_PX));
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
