/** Apostrophes as keyboards, word processors and Uzbek newspapers write them. */
const APOSTROPHE = "['’‘ʻʼ`´]";
const POSSESSIVE = new RegExp(`(?<=\\p{L})${APOSTROPHE}s(?!\\p{L})`, 'gu');
const INSIDE_WORD = new RegExp(`(?<=\\p{L})${APOSTROPHE}(?=\\p{L})`, 'gu');
const DOLLARS = /us\s*\$|\$|\busd\b|\bus dollars\b/g;
const BILLION = /(?<=\d)\s*(?:bn|bln)\b/g;

/**
 * A text as lookups compare it: lower case, without accents, possessives and apostrophes, amounts in one form, and its
 * words separated by single blanks.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(POSSESSIVE, '')
    .replace(INSIDE_WORD, '')
    .replace(BILLION, ' billion')
    .replace(DOLLARS, ' dollars ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The distinct words of a text as `normaliseText` leaves them, in their order. */
export function findWords(normalised: string): string[] {
  return [...new Set(normalised.split(' '))].filter((word) => word !== '');
}
