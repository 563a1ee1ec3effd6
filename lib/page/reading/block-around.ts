import { containerOf, isBlockElement } from './find-blocks';
import { MAX_BLOCK_UNITS, MAX_NODE_UNITS, type Piece, type TextBlock } from './text-block';
import { holdsNoText } from './text-chunks';

/** How much of a block that is too long is taken from before the node, in UTF-16 units. */
export const MAX_UNITS_BEFORE = MAX_BLOCK_UNITS / 8;

/**
 * The block of text that a text node stands in, just as `findBlocks` would give it; undefined where the node's text is no
 * text or has left the page. Of a block that is too long it is the part around the node.
 * @param root the block ends where the element does
 * @param isTaken true for nodes of another part of such a block
 */
export function blockAround(
  node: Text,
  root: Element,
  isTaken: (node: Text) => boolean = () => false,
): TextBlock | undefined {
  if (node.length > MAX_NODE_UNITS || isTaken(node)) return undefined;
  const { parentElement } = node;
  if (parentElement === null || !root.contains(parentElement) || holdsNoText(parentElement)) return undefined;
  const container = containerOf(parentElement, root);
  const walk = root.ownerDocument.createTreeWalker(container, SHOW_ELEMENT_AND_TEXT);
  const isOutside = (other: Node): boolean =>
    isText(other)
      ? other.parentElement !== null && containerOf(other.parentElement, root) !== container
      : isBlockElement(other as Element);
  const nodes = [node];
  let units = node.length;
  walk.currentNode = node;
  const mostBefore = units + MAX_UNITS_BEFORE;
  for (let other = walk.previousNode(); other !== null && other !== container; other = walk.previousNode()) {
    if (isOutside(other)) break;
    if (!isRead(other)) continue;
    if (isTaken(other) || units + other.length > mostBefore) break;
    units += other.length;
    nodes.push(other);
  }
  nodes.reverse();
  walk.currentNode = node;
  for (let other = walk.nextNode(); other !== null && !isOutside(other); other = walk.nextNode()) {
    if (!isRead(other)) continue;
    if (isTaken(other) || units + other.length > MAX_BLOCK_UNITS) break;
    units += other.length;
    nodes.push(other);
  }
  const pieces: Piece[] = [];
  let text = '';
  for (const each of nodes) {
    pieces.push({ node: each, start: text.length });
    text += each.data;
  }
  return { container, pieces, text };
}

/** True if no text stands between two blocks of a page. */
export function followsRightBehind(block: TextBlock, earlier: TextBlock): boolean {
  const [first, last] = [block.pieces[0]?.node, earlier.pieces.at(-1)?.node];
  if (!first || !last) return false;
  const walk = first.ownerDocument.createTreeWalker(first.ownerDocument.documentElement, SHOW_TEXT);
  walk.currentNode = first;
  let before = walk.previousNode();
  while (before !== null && !(isRead(before) && HAS_TEXT.test(before.data))) before = walk.previousNode();
  return before === last;
}

const HAS_TEXT = /\S/;

function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

function isRead(node: Node): node is Text {
  return isText(node) && node.length > 0 && node.parentElement !== null && !holdsNoText(node.parentElement);
}

/** `NodeFilter` and `Node` constants, which a document made in Node has no globals for. */
const SHOW_ELEMENT_AND_TEXT = 5;
const SHOW_TEXT = 4;
const TEXT_NODE = 3;
