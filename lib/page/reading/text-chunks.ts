import { JOINT } from '../../core/mentions/joint';
import { CUT_MARGIN, type TextCut } from '../../core/mentions/text-cut';

/** Text is looked through so much at a time, in UTF-16 units: most pages whole, and no longer than fits a slice. */
const CHUNK_UNITS = 32_768;
/** What a chunk holds of the one before it. */
const CARRIED_UNITS = 2 * CUT_MARGIN;
/** Shorter texts are passed on even where they are no text: asking for the parent of each node would cost more. */
const LONG_TEXT_UNITS = 256;

/** Elements whose text is no text. */
const NO_TEXT = new Set(['script', 'style', 'noscript', 'template']);

/** A stretch of the page's text, node after node, with no regard to blocks. */
export interface TextChunk {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** For each node where in the chunk's text it begins; negative if the chunk holds only a later part of it. */
  readonly starts: readonly number[];
  readonly cut: TextCut;
}

/** True if what stands directly in the element is never shown as text. */
export function holdsNoText(element: Element): boolean {
  return NO_TEXT.has(element.localName);
}

/** The node that holds an offset of the chunk's text. */
export function nodeAt({ nodes, starts }: TextChunk, offset: number): Text | undefined {
  let low = 0;
  let high = nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return nodes[low];
}

/**
 * Walks an element's text in document order, chunk by chunk, so that the caller can stop between any two.
 * Survives changes of the document while it is under way.
 */
export class ChunkWalk {
  private readonly walk: NodeIterator;
  private before: TextChunk | undefined;
  private isOver = false;
  /** A node that did not fit into the last chunk, and how far it has been given. */
  private long: { readonly node: Text; readonly data: string; readonly from: number } | undefined;

  constructor(readonly root: Element) {
    // A NodeIterator, unlike a TreeWalker, is kept right by the browser when nodes are removed under it.
    this.walk = root.ownerDocument.createNodeIterator(root, SHOW_TEXT);
  }

  /** The next chunk; undefined at the end. Every page pays for this loop: it reads each node's text once, and nothing else. */
  next(): TextChunk | undefined {
    if (this.isOver) return undefined;
    const { nodes, starts, texts, length: carried } = this.carry();
    let length = carried;
    const { long } = this;
    this.long = undefined;
    if (long) length += this.addLong(long.node, long.data, long.from, length, nodes, starts, texts);
    while (length < CHUNK_UNITS) {
      const node = this.walk.nextNode() as Text | null;
      if (node === null) {
        this.isOver = true;
        break;
      }
      const { data } = node;
      if (data.length > LONG_TEXT_UNITS) {
        if (node.parentElement === null || holdsNoText(node.parentElement)) continue;
        if (data.length > CHUNK_UNITS) {
          length += this.addLong(node, data, 0, length, nodes, starts, texts);
          continue;
        }
      }
      nodes.push(node);
      starts.push(length + 1);
      texts.push(data);
      length += data.length + 1;
    }
    if (nodes.length === 0) return undefined;
    const cut = { before: this.before !== undefined, behind: !this.isOver };
    this.before = { text: JOINT + texts.join(JOINT), nodes, starts, cut };
    return this.before;
  }

  /** Adds as much of a node as fits; the rest is kept for the next chunk. Gives the length that is added. */
  private addLong(
    node: Text,
    data: string,
    from: number,
    length: number,
    nodes: Text[],
    starts: number[],
    texts: string[],
  ): number {
    const to = from + CHUNK_UNITS;
    const part = data.slice(from, to);
    if (to < data.length) this.long = { node, data, from: to };
    nodes.push(node);
    starts.push(length + 1 - from);
    texts.push(part);
    return part.length + 1;
  }

  /** The end of the chunk before, as the beginning of the next one. */
  private carry(): { nodes: Text[]; starts: number[]; texts: string[]; length: number } {
    const nodes: Text[] = [];
    const starts: number[] = [];
    const texts: string[] = [];
    if (this.before === undefined) return { nodes, starts, texts, length: 0 };
    const { text, nodes: earlier, starts: begun } = this.before;
    const from = Math.max(0, text.length - CARRIED_UNITS);
    for (let index = earlier.length - 1; index >= 0; index--) {
      nodes.unshift(earlier[index] as Text);
      starts.unshift((begun[index] as number) - from + 1);
      // Right before a node stands a joint.
      if ((begun[index] as number) <= from + 1) break;
    }
    texts.push(text.slice(from));
    return { nodes, starts, texts, length: text.length - from + 1 };
  }
}

/** `NodeFilter.SHOW_TEXT`, which a document made in Node has no global for. */
const SHOW_TEXT = 4;
