import type { Writing } from '../statement/term';
import type { Tally } from './tally';

/** The gazetteer travels in parts: a page pays for the scripts and languages that it is written in. */
export const GAZETTEER_PARTS = ['english', 'uzbek', 'cyrillic', 'chinese'] as const;

export type GazetteerPart = (typeof GAZETTEER_PARTS)[number];

/** The part that is always there. */
export const OWN_PART: GazetteerPart = 'english';

/** The writings of the aliases of each part. Uzbek in Cyrillic letters comes with Russian. */
export const PART_WRITINGS: Readonly<Record<GazetteerPart, readonly Writing[]>> = {
  english: ['en'],
  uzbek: ['uz-Latn'],
  cyrillic: ['ru', 'uz-Cyrl'],
  chinese: ['zh-Hans'],
};

/** A name or two in other letters stands on many pages; a sentence asks for its part. */
export const MIN_CYRILLIC_WORDS = 2;
/** The same for Chinese. */
export const MIN_HAN_CHARACTERS = 4;
/** The context of contexts/asks-for-parts.yml: words that stand in every Uzbek passage and in no English one. */
const UZBEK_CONTEXT = 'asks-uzbek';

/**
 * The parts beside `OWN_PART` that a page asks for.
 * @param contexts the contexts that the own part has found on the page
 */
export function findNeededParts(
  { cyrillicWords, hanCharacters }: Pick<Tally, 'cyrillicWords' | 'hanCharacters'>,
  contexts: ReadonlySet<string>,
): GazetteerPart[] {
  const parts: GazetteerPart[] = [];
  if (cyrillicWords >= MIN_CYRILLIC_WORDS) parts.push('cyrillic');
  if (hanCharacters >= MIN_HAN_CHARACTERS) parts.push('chinese');
  if (contexts.has(UZBEK_CONTEXT)) parts.push('uzbek');
  return parts;
}
