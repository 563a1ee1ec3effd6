import type { PageMention, PageReport } from '../mentions/page-mention';
import { withoutTracking } from '../statement/page-address';
import { type NoteSource, siteOf } from './note';

/** UTF-16 units of text on either side that tell a quotation from the same words elsewhere. */
const CONTEXT = 32;
/** Stands where a sentence was cut. */
const ELLIPSIS = '…';

/**
 * Describes where a note is made: the page, and the words that lead to the note's clause.
 * @param accessed milliseconds since 1970
 */
export function describeSource(
  { url, title }: Pick<PageReport, 'url' | 'title'>,
  { sentence, spot }: Pick<PageMention, 'sentence' | 'spot'>,
  accessed: number,
): NoteSource {
  const clean = withoutTracking(url);
  const site = siteOf(clean);
  const exact = sentence.slice(spot.start, spot.end);
  const before = sentence.slice(0, spot.start).replaceAll(ELLIPSIS, '');
  const after = sentence.slice(spot.end).replaceAll(ELLIPSIS, '');
  return {
    url: clean,
    ...(title === '' ? {} : { title }),
    ...(site === undefined ? {} : { site }),
    accessed,
    quote: { exact, prefix: before.slice(-CONTEXT), suffix: after.slice(0, CONTEXT) },
    matched: exact,
  };
}
