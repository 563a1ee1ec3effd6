import { MAX_BLOCK_UNITS, type Piece, type TextBlock } from './text-block';
import { holdsNoText } from './text-chunks';

/** Entering or leaving one of these ends a block of text. */
const BLOCK_ELEMENTS = new Set(
  `address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul br`.split(/\s+/),
);

const HAS_TEXT = /\S/;

/**
 * Walks an element in document order and gives its text block by block, so that the caller can stop between any two.
 * Survives changes of the document while it is under way. Blocks of white space alone are left out.
 */
export function* findBlocks(root: Element): Generator<TextBlock, void, void> {
  const { ownerDocument } = root;
  // A NodeIterator, unlike a TreeWalker, is kept right by the browser when nodes are removed under it.
  const walk = ownerDocument.createNodeIterator(root, SHOW_ELEMENT_AND_TEXT);
  let container: Element | undefined;
  let pieces: Piece[] = [];
  let text = '';
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    if (node.nodeType !== TEXT_NODE) {
      if (!isBlockElement(node as Element)) continue;
      if (container && HAS_TEXT.test(text)) yield { container, pieces, text };
      container = undefined;
      continue;
    }
    const { parentElement } = node;
    if (parentElement === null || holdsNoText(parentElement)) continue;
    const { data } = node as Text;
    if (data === '') continue;
    const own = containerOf(parentElement, root);
    if (own !== container || text.length + data.length > MAX_BLOCK_UNITS) {
      if (container && HAS_TEXT.test(text)) yield { container, pieces, text };
      container = own;
      pieces = [];
      text = '';
    }
    pieces.push({ node: node as Text, start: text.length });
    text += data;
  }
  if (container && HAS_TEXT.test(text)) yield { container, pieces, text };
}

/** The nearest block-level element at or above an element; `root` at the latest. */
export function containerOf(element: Element, root?: Element): Element {
  let own = element;
  while (own !== root && !isBlockElement(own) && own.parentElement !== null) own = own.parentElement;
  return own;
}

/** True if the element's start and end separate blocks of text. */
export function isBlockElement(element: Element): boolean {
  return BLOCK_ELEMENTS.has(element.localName);
}

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT` and `Node.TEXT_NODE`, which a document made in Node has no globals for. */
const SHOW_ELEMENT_AND_TEXT = 5;
const TEXT_NODE = 3;
