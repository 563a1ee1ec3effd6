import type { Gazetteer } from './gazetteer';
import type { Mention } from './mention';
import { createPageReading } from './page-reading';

/**
 * Finds the mentions of a text that is a whole page, block by block.
 * @param text blocks joined by line feeds, which no name crosses
 * @returns in text order; offsets are UTF-16 units of `text`
 */
export function findMentions(text: string, gazetteer: Gazetteer): Mention[] {
  const reading = createPageReading(gazetteer);
  const starts: number[] = [];
  let start = 0;
  for (const block of text.split('\n')) {
    reading.readBlock(starts.length, block);
    starts.push(start);
    start += block.length + 1;
  }
  return starts.flatMap((offset, id) =>
    reading
      .findMentions(id)
      .map((mention) => ({ ...mention, start: mention.start + offset, end: mention.end + offset })),
  );
}
