import type { Gazetteer } from './gazetteer';
import type { Mention } from './mention';
import { createPageReading, readAll } from './page-reading';

/** A block of a page with its mentions. */
export interface ReadBlock {
  readonly text: string;
  /** Where the block begins in the page's text, its blocks joined by line feeds; UTF-16 units. */
  readonly offset: number;
  /** In text order; offsets are UTF-16 units of the block's text. */
  readonly mentions: readonly Mention[];
}

/** Reads the blocks of a whole page in one go. */
export function readBlocks(texts: readonly string[], gazetteer: Gazetteer): ReadBlock[] {
  const reading = createPageReading(gazetteer);
  readAll(reading, texts);
  let next = 0;
  return texts.map((text, id) => {
    const offset = next;
    next += text.length + 1;
    return { text, offset, mentions: reading.findMentions(id) };
  });
}

/**
 * Finds the mentions of a text that is a whole page, block by block.
 * @param text blocks joined by line feeds, which no name crosses
 * @returns in text order; offsets are UTF-16 units of `text`
 */
export function findMentions(text: string, gazetteer: Gazetteer): Mention[] {
  return readBlocks(text.split('\n'), gazetteer).flatMap(({ offset, mentions }) =>
    mentions.map((mention) => ({ ...mention, start: mention.start + offset, end: mention.end + offset })),
  );
}
