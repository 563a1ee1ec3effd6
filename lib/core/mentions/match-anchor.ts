import type { Writing } from '../statement/term';
import { isOneErrorApart } from './one-error';

/** A word that aliases are looked for by, and the aliases that it may lead to. */
export interface Anchor {
  readonly text: string;
  readonly writing: Writing;
  /** True if one typing error may be forgiven in it. */
  readonly mayErr: boolean;
  /** Indexes of the aliases that are matched at once. */
  readonly aliases: number[];
  /** Indexes of contexts' aliases, which are matched only if a mention asks for a licence. */
  readonly contexts: number[];
}

/** Shorter words change meaning with one letter. */
const MIN_LETTERS_FOR_ERROR = 7;

/**
 * True if a word of the page can be an anchor with some ending, or with one typing error. It lets through more than the
 * aliases will, and nothing less; it is here so that a word that only shares a key costs no pattern.
 */
export function canBeAnchor({ text, mayErr }: Anchor, word: string): boolean {
  if (word.startsWith(text)) return true;
  // "ministry" in "ministries".
  if (text.endsWith('y') && word.startsWith(`${text.slice(0, -1)}ie`)) return true;
  if (!mayErr || text.length < MIN_LETTERS_FOR_ERROR || word.length < text.length - 1) return false;
  return [-1, 0, 1].some((more) => isOneErrorApart(text, word.slice(0, text.length + more)));
}
