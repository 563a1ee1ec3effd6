import type { Alias } from './alias';

/** Letters of Uzbek that Russian has not, and the other way round. */
const UZBEK_LETTER = /[ўқғҳ]/iu;
const RUSSIAN_LETTER = /[ыщ]/iu;

/** True if a Cyrillic text has letters that Russian has not. */
export function isUzbekCyrillic(text: string): boolean {
  return UZBEK_LETTER.test(text);
}

/**
 * True if a text is written in another Cyrillic language than an alias: stems of Uzbek ("Самарқанд форум") are one error
 * from Russian words, and Russian abbreviations ("ВТО") mean nothing in Uzbek.
 */
export function isInOtherLanguage({ writing, type }: Alias, text: string): boolean {
  if (writing === 'uz-Cyrl') return RUSSIAN_LETTER.test(text) && !UZBEK_LETTER.test(text);
  return writing === 'ru' && type === 'abbreviation' && UZBEK_LETTER.test(text);
}
