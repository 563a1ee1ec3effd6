import { MIN_LETTERS_FOR_ERROR } from '../../lib/core/mentions/anchor-key';
import { chooseAnchors } from '../../lib/core/mentions/choose-anchors';
import type { Guard, ReadyAlias } from '../../lib/core/mentions/gazetteer';
import { needsOf } from '../../lib/core/mentions/licence';
import type { Part } from '../../lib/core/mentions/notation';

/** Words that say that a page is about a part of the world: those by which its contexts are found. */
export interface Gate {
  /** Names of contexts, without their `@`. */
  readonly contexts: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

/** Contexts that few pages of the world have. */
const CENTRAL = ['uzbekistan', 'kyrgyzstan', 'afghanistan', 'samarkand'];
const CHINA = ['china', 'central-asia', 'xinjiang-fair', 'xian'];

/** The gate of Central Asia, and the wider one that lets China in too. */
export function findGates(aliases: readonly ReadyAlias[]): { readonly central: Gate; readonly china: Gate } {
  return { central: findGate(aliases, CENTRAL), china: findGate(aliases, [...CENTRAL, ...CHINA]) };
}

function findGate(aliases: readonly ReadyAlias[], names: readonly string[]): Gate {
  const contexts = new Set(names);
  const own = aliases.filter(({ alias }) => alias.writing === 'en' && contexts.has(alias.owner.replace(/^@/, '')));
  const words = own.flatMap(({ alias, parts }) =>
    parts.flatMap((part) => chooseAnchors(part, alias.writing)?.words ?? []),
  );
  return { contexts, words: new Set(words) };
}

/**
 * True if an alias cannot count on a page without one of the gate's words: it holds one however it is written, its guards
 * ask for one, or each of its licences does.
 */
export function isBehindGate(ready: ReadyAlias, gate: Gate): boolean {
  const { alias, parts } = ready;
  if (alias.writing !== 'en' || alias.owner.startsWith('@')) return false;
  const { followedBy, precededBy } = ready.getGuards();
  if (parts.some((part) => holdsWord(part, gate))) return true;
  if ([followedBy, precededBy].some((guards) => asksForWord(guards, gate))) return true;
  // What an abbreviation is explained as speaks against it, whether or not it counts.
  const needs = alias.type === 'abbreviation' ? [] : needsOf(alias);
  return needs.length > 0 && needs.every((condition) => condition.split('+').some((atom) => isContextOf(atom, gate)));
}

/** The gate's words as name-gates.ts reads them. */
export function formatGate({ words }: Gate): string {
  return [...words].sort().join(' ');
}

/** True if a condition's atom asks for a context that the gate's words find. */
export function isContextOf(atom: string, { contexts }: Gate): boolean {
  const [name = ''] = atom.split('@');
  return contexts.has(name);
}

function asksForWord(guards: readonly Guard[], gate: Gate): boolean {
  return guards.length > 0 && guards.every(({ parts }) => holdsWord(parts, gate));
}

function holdsWord(parts: readonly Part[], gate: Gate): boolean {
  return parts.some((part) => {
    if (part.type === 'word') return isWordOf(part.text, gate);
    if (part.type === 'choice') return part.branches.every((branch) => holdsWord(branch, gate));
    return part.type === 'any-order' && part.parts.some((inner) => holdsWord(inner, gate));
  });
}

/** The gate finds its words by their beginnings; where a typing error may stand, the word must be one that may hold one. */
function isWordOf(text: string, { words }: Gate): boolean {
  if (words.has(text)) return true;
  return [...words].some(
    (word) =>
      word.length > KEY &&
      text.startsWith(word) &&
      (text.length < MIN_LETTERS_FOR_ERROR || word.length >= MIN_LETTERS_FOR_ERROR),
  );
}

/** Shorter words are found whole. */
const KEY = 3;
