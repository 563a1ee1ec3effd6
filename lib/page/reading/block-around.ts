import { containerOf, isBlockElement } from './find-blocks';
import type { Piece, TextBlock } from './text-block';
import { holdsNoText } from './text-chunks';

/**
 * The block of text that a text node stands in, just as `findBlocks` would give it; undefined where the node's text is no
 * text or has left the page.
 * @param root the block ends where the element does
 */
export function blockAround(node: Text, root: Element): TextBlock | undefined {
  const { parentElement } = node;
  if (parentElement === null || !root.contains(parentElement) || holdsNoText(parentElement)) return undefined;
  const container = containerOf(parentElement, root);
  const walk = root.ownerDocument.createTreeWalker(container, SHOW_ELEMENT_AND_TEXT);
  const isOutside = (other: Node): boolean =>
    isText(other)
      ? other.parentElement !== null && containerOf(other.parentElement, root) !== container
      : isBlockElement(other as Element);
  const nodes = [node];
  walk.currentNode = node;
  for (let other = walk.previousNode(); other !== null && other !== container; other = walk.previousNode()) {
    if (isOutside(other)) break;
    if (isRead(other)) nodes.push(other);
  }
  nodes.reverse();
  walk.currentNode = node;
  for (let other = walk.nextNode(); other !== null && !isOutside(other); other = walk.nextNode()) {
    if (isRead(other)) nodes.push(other);
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
