import { MIN_CYRILLIC_WORDS, MIN_HAN_CHARACTERS } from './gazetteer-parts';
import type { Tally } from './tally';

/** What most pages hold nothing of. */
const OTHER = /[\u0400-\u052f\u2e80-\u303f\u3100-\u9fff]/;
const CYRILLIC_WORD = /[\u0400-\u052f]+/g;
const HAN_CHARACTER = /[\u2e80-\u303f\u3100-\u9fff]/g;

/** Counts the words and characters of other scripts in a text, as far as it matters which writings a page holds. */
export function countWriting(text: string, tally: Tally): void {
  const { cyrillicWords, hanCharacters } = tally;
  if ((cyrillicWords >= MIN_CYRILLIC_WORDS && hanCharacters >= MIN_HAN_CHARACTERS) || !OTHER.test(text)) return;
  tally.cyrillicWords += count(text, CYRILLIC_WORD, MIN_CYRILLIC_WORDS);
  tally.hanCharacters += count(text, HAN_CHARACTER, MIN_HAN_CHARACTERS);
}

function count(text: string, what: RegExp, enough: number): number {
  let seen = 0;
  what.lastIndex = 0;
  while (seen < enough && what.test(text)) seen++;
  return seen;
}
