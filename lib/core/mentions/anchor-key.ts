import type { Writing } from '../statement/term';

/** Words are looked for by the hash of so many letters; shorter ones by all of theirs. */
export const KEY_LETTERS = 4;
/** Keys are hashes of 16 bits. */
export const KEY_COUNT = 65536;
/** Words of so many letters may hold a typing error, so that they need a second way to be found. */
const MIN_LETTERS_FOR_ERROR = 7;
/** What Uzbek cases begin with. */
const UZBEK_CASE_LETTERS = ['n', 'g', 'd', 'н', 'г', 'д'];

/** One step of the hash. */
export function addToKey(key: number, unit: number): number {
  return (Math.imul(key, 31) + unit) & 0xffff;
}

/** Closes the key of a word that is shorter than `KEY_LETTERS`. */
export function closeShortKey(key: number): number {
  return addToKey(key, 1);
}

/** The key of two Chinese characters that follow each other. */
export function hanKey(first: number, second: number): number {
  return (Math.imul(first, 0x9e3b) + second) & 0xffff;
}

/** The key of a long word's first letter and three later ones: it survives an error in the letters between. */
export function skipKey(first: number, a: number, b: number, c: number): number {
  return addToKey(addToKey(addToKey(first, a), b), c) ^ 0x5555;
}

/**
 * The keys under which a page may show an anchor.
 * @param anchor a folded word, or two Chinese characters
 * @param mayErr true if the anchor may hold one typing error
 */
export function findAnchorKeys(anchor: string, writing: Writing, mayErr: boolean): readonly number[] {
  if (writing.startsWith('zh') && anchor.length === 2 && anchor.charCodeAt(0) > 0x2e80) {
    return [hanKey(anchor.charCodeAt(0), anchor.charCodeAt(1))];
  }
  const forms = [anchor];
  if (writing === 'en' && anchor.length < KEY_LETTERS) forms.push(`${anchor}s`, `${anchor}es`);
  if (writing === 'en' && anchor.length <= KEY_LETTERS && anchor.endsWith('y')) forms.push(`${anchor.slice(0, -1)}ies`);
  if (writing.startsWith('uz') && anchor.length < KEY_LETTERS) {
    for (const letter of UZBEK_CASE_LETTERS)
      forms.push(`${anchor}${letter}i`, `${anchor}${letter}a`, `${anchor}${letter}и`, `${anchor}${letter}а`);
  }
  const keys = forms.map(wordKey);
  if (mayErr && anchor.length >= MIN_LETTERS_FOR_ERROR) {
    const unit = (index: number): number => anchor.charCodeAt(index);
    keys.push(skipKey(unit(0), unit(4), unit(5), unit(6)));
    // The fourth and fifth letter swapped.
    keys.push(wordKey(anchor.slice(0, 3) + anchor.charAt(4)));
  }
  return [...new Set(keys)];
}

function wordKey(word: string): number {
  let key = 0;
  for (let at = 0; at < Math.min(word.length, KEY_LETTERS); at++) key = addToKey(key, word.charCodeAt(at));
  return word.length < KEY_LETTERS ? closeShortKey(key) : key;
}
