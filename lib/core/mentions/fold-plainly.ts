import { JOINT } from './joint';

/** What is nothing inside a word: marks, invisible characters, apostrophes. */
const NOTHING =
  /[\u0300-\u036f]|[\u0483-\u0489]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff'`´ʹʻʼʽˈ‘’‛′＇]/g;
/** Small letters that are not written as they are folded. */
const ACCENTED =
  /[\u00aa-\u02b8\u0400-\u040f\u0439\u0450-\u045f\u0476-\u0477\u04c1-\u04c2\u04d0-\u04f9\u1d2c-\u1eff\u2070-\u209c\u2100-\u2189\u2460-\u24ff\ufb00-\ufb06\uff10-\uff5a]/;

const JOINED_WORD = new RegExp(`[a-z\\u0400-\\u052f]${JOINT}+[a-z\\u0400-\\u052f]`);

/**
 * Folds small letters roughly, and with no map of offsets, so that an expression can be held against the text: no accents,
 * no marks, no apostrophes. Where a word may go on in the next node, the text is given as it reads if it does, too.
 */
export function foldPlainly(text: string): string {
  const bare = text.replace(NOTHING, '');
  const plain = ACCENTED.test(bare) ? unaccent(bare) : bare;
  return JOINED_WORD.test(plain) ? `${plain} ${plain.replaceAll(JOINT, '')}` : plain;
}

function unaccent(text: string): string {
  return text.normalize('NFKD').toLowerCase().replace(NOTHING, '').replaceAll('ı', 'i');
}
