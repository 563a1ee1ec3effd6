import type { PackedLayer } from '../../lib/core/mentions/alias';
import { KEY_LETTERS } from '../../lib/core/mentions/anchor-key';
import { isHan } from '../../lib/core/mentions/fold';

/**
 * Units that may be part of a Latin or Cyrillic word, or of nothing, and are not the plain letters: accented and wide
 * letters, combining marks, soft hyphens, zero-width characters. Written `\u` for `\u`, so that data files stay plain.
 */
const STRANGE = [
  '\\u00aa\\u00ad\\u00b2\\u00b3\\u00b9\\u00ba\\u00c0-\\u036f\\u0400\\u0407\\u040c-\\u040e\\u0450\\u0457\\u045c-\\u045e\\u0476\\u0477',
  '\\u0483-\\u0489\\u04c1\\u04c2\\u04d0-\\u04f9\\u061c\\u180e\\u1ab0-\\u1aff\\u1d2c-\\u1eff\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2094',
  '\\u20d0-\\u20ff\\u2100-\\u2189\\u2460-\\u24ff\\u3250-\\u33ff\\ufb00-\\ufb06\\ufe20-\\ufe2f\\ufeff\\uff10-\\uff5a',
].join('');
/** Apostrophes, points, and what joins the texts of two nodes: a word may go on behind them. */
const INNER = "'`.\\u00b4\\u02b9\\u02bb\\u02bc\\u02bd\\u02c8\\u2018\\u2019\\u201b\\u2032\\uff07\\uff0e\\ufffb";
/** Whatever may be nothing between two Chinese characters: find-anchors.ts looks more closely. */
const BETWEEN_HAN = '[^\\u0000-\\u007f\\u2e80-\\u9fff]';
const LATIN = 'a-z';
const CYRILLIC = '\\u0400-\\u052f';

/** The keys of a layer's words: the first letters, and the second keys of those that may hold a typing error. */
export interface LayerKeys {
  readonly first: readonly string[];
  readonly errors: readonly string[];
}

/** Makes the expressions by which find-anchors.ts notices the words that have one of these keys, in text of small letters. */
export function compileExpressions(
  { first, errors }: LayerKeys,
  traditional: string,
): Pick<PackedLayer, 'words' | 'errors' | 'odd' | 'han'> {
  const numbers = first.filter((key) => /^\d/.test(key));
  const scripts = [
    { letters: LATIN, isOwn: (key: string) => /^[a-z]/.test(key) },
    { letters: CYRILLIC, isOwn: (key: string) => key.charCodeAt(0) >= 0x400 && !isHan(key.charCodeAt(0)) },
  ].filter(({ isOwn }) => first.some(isOwn));
  return {
    words: [
      ...scripts.map(({ letters, isOwn }) => noticeWords(first.filter(isOwn), letters)),
      ...(numbers.length > 0 ? [`(?<!\\d)(?:${numbers.join('|')})`] : []),
    ].join('|'),
    errors: scripts
      .map(({ letters, isOwn }) => noticeErrors(errors.filter(isOwn), letters))
      .filter((expression) => expression !== '')
      .join('|'),
    odd: [
      ...scripts.map(({ letters }) => `(?<![${letters}_])[${letters}]{1,3}[${INNER}]+[${letters}]`),
      ...(scripts.length > 0 ? [`[${STRANGE}]`] : []),
    ].join('|'),
    han: compileHan(
      first.filter((key) => isHan(key.charCodeAt(0))),
      traditional,
    ),
  };
}

/** A word begins where no letter of its script stands before, and no underscore; short ones also end there. */
function noticeWords(keys: readonly string[], letters: string): string {
  const spelt = [...new Set(keys.flatMap(spellKey))].sort();
  const long = spelt.filter((key) => key.length === KEY_LETTERS);
  const short = spelt.filter((key) => key.length < KEY_LETTERS);
  const branches = [...long, ...(short.length > 0 ? [`(?:${short.join('|')})(?![${letters}])`] : [])];
  return `(?<![${letters}_])(?:${branches.join('|')})`;
}

/** Behind a first letter, wherever a missing or an added letter before them can put the fifth to the seventh. */
function noticeErrors(keys: readonly string[], letters: string): string {
  if (keys.length === 0) return '';
  const byFirst = new Map<string, Set<string>>();
  for (const key of keys.flatMap(spellKey)) {
    const later = byFirst.get(key.charAt(0)) ?? new Set();
    byFirst.set(key.charAt(0), later.add(key.slice(1)));
  }
  const branches = [...byFirst].map(([first, later]) => `${first}[${letters}]{2,4}(?:${[...later].sort().join('|')})`);
  return `(?<![${letters}_])(?:${branches.join('|')})`;
}

function compileHan(pairs: readonly string[], traditional: string): string {
  const spellings = new Map<string, string>();
  for (let at = 0; at + 1 < traditional.length; at += 2) {
    const plain = traditional.charAt(at + 1);
    spellings.set(plain, (spellings.get(plain) ?? plain) + traditional.charAt(at));
  }
  const spellHan = (char: string): string => spellings.get(char) ?? char;
  const bySecond = new Map<string, string>();
  for (const [first, own] of Map.groupBy(pairs, (pair) => pair.charAt(0))) {
    const seconds = [...new Set(own.map((pair) => spellHan(pair.charAt(1))))].sort().join('');
    bySecond.set(seconds, (bySecond.get(seconds) ?? '') + spellHan(first));
  }
  return [...bySecond].map(([seconds, firsts]) => `[${firsts}](?=${BETWEEN_HAN}*[${seconds}])`).join('|');
}

/** All ways to write a key in small letters of the usual pages. */
function spellKey(key: string): string[] {
  return [...key].reduce<string[]>(
    (starts, letter) =>
      starts.flatMap((start) => [letter, ...(UNFOLDED.get(letter) ?? '')].map((next) => start + next)),
    [''],
  );
}

/** The letters that are folded to others without being strange. */
const UNFOLDED: ReadonlyMap<string, string> = new Map([
  ['и', 'й'],
  ['е', 'ё'],
  ['у', 'ў'],
]);
