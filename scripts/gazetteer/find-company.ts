import { errorKeysOf, KEY_LETTERS, MIN_LETTERS_FOR_ERROR } from '../../lib/core/mentions/anchor-key';
import { type AnchorChoice, chooseAnchors } from '../../lib/core/mentions/choose-anchors';
import type { Guard, ReadyAlias } from '../../lib/core/mentions/gazetteer';
import type { Part } from '../../lib/core/mentions/notation';
import type { Writing } from '../../lib/core/statement/term';

/** More words than these are no help: one of them stands everywhere. */
const MAX_WORDS = 40;
/** More kinds of company than these are no help either. */
const MAX_KINDS = 4;

/** The words that an alias is best looked for by, none of them among the parts to avoid. */
export function chooseAmong({ alias, parts }: ReadyAlias, avoid?: ReadonlySet<Part>): AnchorChoice | undefined {
  return parts
    .map((part) => chooseAnchors(part, alias.writing, avoid))
    .filter((choice) => choice !== undefined)
    .sort((a, b) => a.weight - b.weight)[0];
}

/**
 * What stands near every mention of an alias beside its anchor: other words of the name, and those that its guards ask for.
 * @returns for each kind of company the source of an expression that finds it; company.ts uses them
 */
export function findCompany(ready: ReadyAlias): readonly string[] {
  const { alias } = ready;
  const anchors = chooseAmong(ready);
  if (!anchors || alias.writing.startsWith('zh')) return [];
  const kinds: (readonly string[])[] = [];
  const avoid = new Set(anchors.parts);
  for (let choice = chooseAmong(ready, avoid); choice; choice = chooseAmong(ready, avoid)) {
    kinds.push(choice.words);
    for (const part of choice.parts) avoid.add(part);
  }
  const { followedBy, precededBy } = ready.getGuards();
  for (const guards of [followedBy, precededBy]) kinds.push(wordsOfGuards(guards, ready));
  return kinds
    .filter(
      (words) =>
        words.length > 0 && words.length <= MAX_WORDS && !words.some((word) => word.length < 2 && !/^\d/.test(word)),
    )
    .slice(0, MAX_KINDS)
    .map((words) => expressionFor(words, alias.writing));
}

/** Words one of which stands in whichever of the guards holds; none if a guard does not say. */
function wordsOfGuards(guards: readonly Guard[], { alias }: ReadyAlias): readonly string[] {
  const choices = guards.map(({ parts }) => chooseAnchors(parts, alias.writing)?.words);
  return choices.some((words) => words === undefined) ? [] : choices.flatMap((words) => words ?? []);
}

const THOUSANDS = 3;
const LATIN_LETTER = '[a-z]';
/** Names in Cyrillic letters hold Latin ones too. */
const CYRILLIC_LETTER = '[a-z\\u0400-\\u052f]';

/** The source of an expression that finds one of the folded words in small letters, whatever its ending and with one typing error if it is long. */
function expressionFor(words: readonly string[], writing: Writing): string {
  const letter = writing === 'ru' || writing === 'uz-Cyrl' ? CYRILLIC_LETTER : LATIN_LETTER;
  const numbers = words.filter((word) => /^\d/.test(word));
  const others = words.filter((word) => !numbers.includes(word));
  const branches = [
    // A comma may stand before the last three digits of a number.
    ...numbers.map((number) => (number.length > THOUSANDS ? number.slice(-THOUSANDS) : `(?<!\\d)${number}(?!\\d)`)),
    ...(others.length > 0
      ? [`(?<!${letter})(?:${others.map((word) => sourceOf(word, writing, letter)).join('|')})`]
      : []),
  ];
  return [...new Set(branches)].join('|');
}

function sourceOf(word: string, writing: Writing, letter: string): string {
  const isEnglish = writing === 'en';
  // "ministry" in "ministries".
  const stem = isEnglish && word.endsWith('y') ? word.slice(0, -1) : word;
  if (word.length < KEY_LETTERS) {
    // "U.N." is one word too. English words take "s", "es" and "ies", and nothing else; others hang endings on.
    return [...stem].join('\\.?') + (isEnglish ? '(?![a-df-hj-rt-xz])' : '');
  }
  if (word.length < MIN_LETTERS_FOR_ERROR) return stem;
  const later = errorKeysOf(word).map((key) => key.slice(1));
  return `${word.charAt(0)}(?:${word.slice(1, KEY_LETTERS)}|${letter}{2,4}(?:${later.join('|')}))`;
}
