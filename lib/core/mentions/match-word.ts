import type { Writing } from '../statement/term';
import { MIN_LETTERS_FOR_ERROR } from './anchor-key';
import type { Part } from './notation';
import { isOneErrorApart } from './one-error';
import type { Token } from './tokens';

type Word = Extract<Part, { type: 'word' }>;

/** `*` stands for an ending of at most so many letters; Uzbek chains its suffixes. */
const ANY_ENDING_LETTERS = 4;
const UZBEK_ENDING_LETTERS = 14;
/** What may follow an Uzbek abbreviation. */
const UZBEK_CASE = /^(?:ning|ni|ga|da|dan|dagi|нинг|ни|га|да|дан|даги)$/;

/** How a word was found: exactly (endings included), with one typing error, or not at all. */
export type WordMatch = 'exact' | 'one-error' | undefined;

/**
 * Compares a word of an alias with a token of the page.
 * @param isLast true if nothing obligatory follows the word in its alias: Uzbek suffixes hang on there
 * @param mayErr true if a typing error may be forgiven here
 */
export function matchWord(word: Word, token: Token, writing: Writing, isLast: boolean, mayErr: boolean): WordMatch {
  if (word.isUpper) return matchUpper(word, token, writing) ? 'exact' : undefined;
  const { text } = token;
  if (text === word.text) return 'exact';
  if (text.charCodeAt(0) !== word.text.charCodeAt(0)) return undefined;
  const longest = endingLetters(word, writing, isLast);
  if (longest > 0 && text.length <= word.text.length + longest && text.startsWith(word.text)) return 'exact';
  const isEnglish = writing === 'en' && word.ending === 'usual';
  if (isEnglish && isEnglishForm(word.text, text)) return 'exact';
  if (!mayErr || word.text.length < MIN_LETTERS_FOR_ERROR) return undefined;
  return matchWithError(word.text, text, longest, isEnglish) ? 'one-error' : undefined;
}

function matchUpper(word: Word, token: Token, writing: Writing): boolean {
  if (!token.text.startsWith(word.text)) return false;
  const ending = token.text.slice(word.text.length);
  // The last letter of "SDGs" is no capital anywhere; the others are.
  const wanted = word.text.endsWith('s') ? word.text.length - 1 : word.text.length;
  if (token.capitals < wanted) return false;
  if (ending === '') return true;
  if (writing === 'en') return ending === 's';
  return writing.startsWith('uz') && UZBEK_CASE.test(ending);
}

function endingLetters(word: Word, writing: Writing, isLast: boolean): number {
  if (word.ending === 'none') return 0;
  if (writing.startsWith('uz')) return word.ending === 'any' || isLast ? UZBEK_ENDING_LETTERS : 0;
  return word.ending === 'any' ? ANY_ENDING_LETTERS : 0;
}

/** Plural and possessive: the apostrophe is folded away. */
function isEnglishForm(word: string, typed: string): boolean {
  if (!typed.endsWith('s')) return false;
  return typed === `${word}s` || typed === `${word}es` || (word.endsWith('y') && typed === `${word.slice(0, -1)}ies`);
}

function matchWithError(word: string, typed: string, longest: number, isEnglish: boolean): boolean {
  if (isOneErrorApart(word, typed)) return true;
  if (isEnglish) return typed.endsWith('s') && isOneErrorApart(word, typed.slice(0, -1));
  if (longest === 0 || typed.length > word.length + longest + 1) return false;
  return [-1, 0, 1].some(
    (more) => typed.length >= word.length + more && isOneErrorApart(word, typed.slice(0, word.length + more)),
  );
}
