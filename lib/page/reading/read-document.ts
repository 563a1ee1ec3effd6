import { type ReadBlock, readBlocks } from '../../core/mentions/find-mentions';
import type { GazetteerShelf } from '../../core/mentions/gazetteer-shelf';
import { findBlocks } from './find-blocks';
import { maskText } from './mask-text';

/** Reads a document in one go, as the terminal does; the page's reader does the same in slices. */
export function readDocument(document: Document, shelf: GazetteerShelf): ReadBlock[] {
  const blocks = [...findBlocks(document.body)];
  const masked = blocks.map(maskText);
  return readBlocks(masked, shelf(masked)).map((read, index) => ({ ...read, text: blocks[index]?.text ?? read.text }));
}
