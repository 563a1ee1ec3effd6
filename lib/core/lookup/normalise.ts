import { romanise } from './romanise';

/** Apostrophes as keyboards, word processors and Uzbek newspapers write them. */
const APOSTROPHE = "['’‘ʻʼ`´]";
const POSSESSIVE = new RegExp(`(?<=\\p{L})${APOSTROPHE}s(?!\\p{L})`, 'gu');
const INSIDE_WORD = new RegExp(`(?<=\\p{L})${APOSTROPHE}(?=\\p{L})`, 'gu');
const DOLLARS = /us\s*\$|\$|\busd\b|\bus dollars\b/g;
const RESEARCH = /\br\s*&\s*d\b/g;
const BILLION = /(?<=\d)\s*(?:bn|bln|mlrd)\b/g;
/** 亿 is a hundred million: 200亿 is 20 billion. */
const HUNDRED_MILLIONS = /(\d+)亿/g;
const HAN_RUN = /\p{sc=Han}+/gu;
const IS_HAN = /^\p{sc=Han}/u;

/**
 * A text as lookups compare it: lower case, without accents, possessives and apostrophes, Cyrillic in Latin letters,
 * amounts in one form, and its words, or runs of Chinese, separated by single blanks.
 */
export function normaliseText(text: string): string {
  return romanise(text.normalize('NFKC').toLowerCase())
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(RESEARCH, ' research and development ')
    .replace(POSSESSIVE, '')
    .replaceAll('ß', 'ss')
    .replace(INSIDE_WORD, '')
    .replace(HUNDRED_MILLIONS, (_, amount: string) => `${Number(amount) / 10} billion `)
    .replace(BILLION, ' billion')
    .replace(DOLLARS, ' dollars ')
    .replace(HAN_RUN, ' $& ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The distinct words of a text as `normaliseText` leaves them, in their order. Chinese has no blanks between words: each
 * two neighbours count as a word, and a character that stands alone.
 */
export function findWords(normalised: string): string[] {
  return [...new Set(normalised.split(' ').flatMap(splitRun))].filter((word) => word !== '');
}

function splitRun(run: string): string[] {
  if (!IS_HAN.test(run) || run.length < 3) return [run];
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

/** A text with its Traditional characters made Simplified, by the pairs of `Pack.traditional`. */
export function simplify(text: string, pairs: string): string {
  return text.replace(/\p{sc=Han}/gu, (character) => {
    for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === character) return pairs[at + 1] ?? character;
    return character;
  });
}
