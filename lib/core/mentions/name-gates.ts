import type { NameLayer, PackedGazetteer } from './alias';
import { errorKeysOf, KEY_LETTERS, MIN_LETTERS_FOR_ERROR } from './anchor-key';
import { foldPlainly } from './fold-plainly';
import { isOneErrorApart } from './one-error';

/** Makes what tells the last layer of names that a text of a page lets in. */
export function createNameGates(gates: readonly PackedGazetteer['gates'][]): (text: string) => NameLayer {
  const china = createGate(gates.map((gate) => gate.china));
  const central = createGate(gates.map((gate) => gate.central));
  return (text) => {
    if (!china) return 'central';
    const plain = foldPlainly(text.toLowerCase());
    if (!china(plain)) return 'anywhere';
    return central?.(plain) ? 'central' : 'china';
  };
}

/** True if one of the gate's words stands in a folded text, in any form, or in a long one with a typing error. */
type Gate = (plain: string) => boolean;

function createGate(lists: readonly string[]): Gate | undefined {
  const words = lists.flatMap((list) => (list === '' ? [] : list.split(' ')));
  if (words.length === 0) return undefined;
  const long = words.filter((word) => word.length >= MIN_LETTERS_FOR_ERROR);
  const short = words.filter((word) => word.length < KEY_LETTERS);
  const usual = words.filter((word) => word.length >= KEY_LETTERS);
  const exact = new RegExp(
    `(?<![a-z])(?:${usual.join('|')}${short.map((word) => `|${word}(?:e?s)?(?![a-z])`).join('')})`,
  );
  const later = long.map(
    (word) =>
      `${word.charAt(0)}[a-z]{2,4}(?:${errorKeysOf(word)
        .map((key) => key.slice(1))
        .join('|')})`,
  );
  const likely = new RegExp(
    `(?<![a-z])(?:${later.concat(long.map((word) => word.slice(0, KEY_LETTERS))).join('|')})[a-z]*`,
    'g',
  );
  const isErring = (found: string): boolean =>
    long.some((word) => [-1, 0, 1].some((more) => isOneErrorApart(word, found.slice(0, word.length + more))));
  return (plain) => {
    if (exact.test(plain)) return true;
    for (const [found] of plain.matchAll(likely)) if (isErring(found)) return true;
    return false;
  };
}
