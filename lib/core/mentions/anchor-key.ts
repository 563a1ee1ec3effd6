import type { Writing } from '../statement/term';
import { isDigit, isHan } from './fold';

/** Words are looked for by so many of their first letters; shorter ones by all of theirs. */
export const KEY_LETTERS = 4;
/** Words of so many letters may hold a typing error, so that they need a second way to be found. */
export const MIN_LETTERS_FOR_ERROR = 7;
/** What Uzbek cases begin with. */
const UZBEK_CASE_LETTERS = ['n', 'g', 'd', 'н', 'г', 'д'];

/** The key of a folded word, or of two Chinese characters. */
export function keyOf(word: string): string {
  return word.slice(0, KEY_LETTERS);
}

/**
 * The second keys of a long anchor, its first letter and three later ones: one of them survives any error in the letters
 * between, and the other the fourth and fifth letter swapped.
 */
export function errorKeysOf(anchor: string): string[] {
  return [anchor.charAt(0) + anchor.slice(4, 7), anchor.charAt(0) + anchor.charAt(3) + anchor.slice(5, 7)];
}

/** The second keys that a word of the page can have, whether a letter is missing, wrong or added before them. */
export function findErrorKeys(word: string): string[] {
  const first = word.charAt(0);
  return [first + word.slice(3, 6), first + word.slice(4, 7), first + word.slice(5, 8)];
}

/**
 * The keys under which a page may show an anchor.
 * @param anchor a folded word, or two Chinese characters
 */
export function findAnchorKeys(anchor: string, writing: Writing): readonly string[] {
  if (isHan(anchor.charCodeAt(0)) || isDigit(anchor.charCodeAt(0))) return [keyOf(anchor)];
  const forms = [anchor];
  if (writing === 'en' && anchor.length < KEY_LETTERS) forms.push(`${anchor}s`, `${anchor}es`);
  if (writing === 'en' && anchor.length <= KEY_LETTERS && anchor.endsWith('y')) forms.push(`${anchor.slice(0, -1)}ies`);
  if (writing.startsWith('uz') && anchor.length < KEY_LETTERS) {
    for (const letter of UZBEK_CASE_LETTERS)
      forms.push(`${anchor}${letter}i`, `${anchor}${letter}a`, `${anchor}${letter}и`, `${anchor}${letter}а`);
  }
  return [...new Set(forms.map(keyOf))];
}
