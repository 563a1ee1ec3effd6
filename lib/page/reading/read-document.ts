import type { Gazetteer } from '../../core/mentions/gazetteer';
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
export function readDocument(document: Document, gazetteer: Gazetteer): DocumentReading {
  const reading = createPageReading(gazetteer);
  const texts: string[] = [];
  for (const block of findBlocks(document.body)) {
    reading.readBlock(texts.length, maskText(block));
    texts.push(block.text);
  }
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
