import type { GazetteerShelf } from '../../core/mentions/gazetteer-shelf';
import type { Mention } from '../../core/mentions/mention';
import { createPageReading } from '../../core/mentions/page-reading';
import { findBlocks } from './find-blocks';
import { maskText } from './mask-text';

/** A whole document's text and mentions. */
export interface DocumentReading {
  /** The blocks' texts, joined by line feeds. */
  readonly text: string;
  /** In text order; offsets are UTF-16 units of `text`. */
  readonly mentions: readonly Mention[];
}

/** Reads a document in one go, as the terminal does; the page's reader does the same in slices. */
export function readDocument(document: Document, shelf: GazetteerShelf): DocumentReading {
  const blocks = [...findBlocks(document.body)];
  const texts = blocks.map(({ text }) => text);
  const reading = createPageReading(shelf(texts));
  blocks.forEach((block, id) => {
    reading.readBlock(id, maskText(block));
  });
  let offset = 0;
  const mentions: Mention[] = [];
  texts.forEach((text, id) => {
    for (const mention of reading.findMentions(id)) {
      mentions.push({ ...mention, start: mention.start + offset, end: mention.end + offset });
    }
    offset += text.length + 1;
  });
  return { text: texts.join('\n'), mentions };
}
