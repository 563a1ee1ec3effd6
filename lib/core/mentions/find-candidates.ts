import { addToKey, closeShortKey, hanKey, KEY_LETTERS, skipKey } from './anchor-key';
import type { Candidate } from './candidate';
import { APOSTROPHE, DOT, IGNORED, isDigit, isHan, LAST_CLASS } from './fold';
import type { Gazetteer } from './gazetteer';
import { type Anchor, canBeAnchor } from './match-anchor';
import { createTally, type Tally } from './tally';
import { AliasVerifier } from './verify-alias';

/** Letters of a word that are kept; anchors are shorter. */
const WATCHED_LETTERS = 40;
/** A word that may be a longer one with a letter missing. */
const MIN_ERROR_WORD = 6;
const CYRILLIC_FROM = 0x400;
const CYRILLIC_TO = 0x530;

/** What a block's text holds; candidates are in no order, overlapping ones included, with offsets into the text. */
export interface BlockCandidates {
  readonly terms: readonly Candidate[];
  /** True if `findContexts` may find something. */
  readonly mayHaveContexts: boolean;
  /** Matches the contexts; to be called once, and only if a mention of the page asks for a licence. */
  findContexts(): Candidate[];
}

/** Finds every alias in a text, of terms and of contexts. */
export function findCandidates(text: string, gazetteer: Gazetteer, tally: Tally = createTally()): Candidate[] {
  const { terms, findContexts } = scanBlock(text, gazetteer, tally);
  return [...terms, ...findContexts()];
}

/**
 * Finds every alias in a block's text, whether or not its page licenses it, in one pass: words whose key the gazetteer
 * knows are held against its anchors, and only around those patterns are matched.
 */
export function scanBlock(text: string, gazetteer: Gazetteer, tally: Tally = createTally()): BlockCandidates {
  const { fold, keyMap } = gazetteer;
  const { table } = fold;
  const watched = new Uint16Array(WATCHED_LETTERS);
  const length = text.length;
  const waiting: { readonly anchor: Anchor; readonly at: number }[] = [];
  let verifier: AliasVerifier | undefined;
  let key = 0;
  let letters = 0;
  let start = 0;
  let isNumber = false;
  let isDotted = false;
  let han = 0;
  let hanAt = 0;

  const follow = (found: number, word: string, at: number): void => {
    for (const anchor of gazetteer.getAnchors(found)) {
      if (!canBeAnchor(anchor, word)) continue;
      if (anchor.contexts.length > 0) waiting.push({ anchor, at });
      if (anchor.aliases.length === 0) continue;
      verifier ??= new AliasVerifier(text, gazetteer, tally);
      verifier.verify(anchor.aliases, at);
    }
  };
  const readWord = (): string => String.fromCharCode(...watched.subarray(0, Math.min(letters, WATCHED_LETTERS)));
  const endWord = (): void => {
    if (letters < KEY_LETTERS) key = closeShortKey(key);
    if (keyMap[key] !== 0) follow(key, readWord(), start);
    if (letters >= MIN_ERROR_WORD && !isNumber) findErrors();
    letters = 0;
    key = 0;
    isDotted = false;
  };
  const findErrors = (): void => {
    const first = watched[0] as number;
    for (let shift = 3; shift <= 5 && shift + 2 < letters; shift++) {
      const skip = skipKey(first, watched[shift] as number, watched[shift + 1] as number, watched[shift + 2] as number);
      if (keyMap[skip] !== 0) follow(skip, readWord(), start);
    }
  };

  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at);
    const folded = table[unit] || fold.look(unit);
    if (folded <= LAST_CLASS) {
      // An apostrophe inside a word and the points of "U.N." do not end it; tokens look more closely.
      if (folded === IGNORED || (letters > 0 && folded === APOSTROPHE)) continue;
      if (folded === DOT && (letters === 1 || isDotted)) {
        isDotted = true;
        continue;
      }
      if (letters > 0) endWord();
      han = 0;
    } else if (isHan(folded)) {
      if (letters > 0) endWord();
      if (han !== 0) {
        const pair = hanKey(han, folded);
        if (keyMap[pair] !== 0) follow(pair, String.fromCharCode(han, folded), hanAt);
      }
      tally.hanCharacters++;
      han = folded;
      hanAt = at;
    } else {
      if (letters > 0 && isDigit(folded) !== isNumber) endWord();
      if (letters === 0) {
        start = at;
        isNumber = isDigit(folded);
        if (folded >= CYRILLIC_FROM && folded < CYRILLIC_TO) tally.cyrillicWords++;
        han = 0;
      }
      if (letters < KEY_LETTERS) key = addToKey(key, folded);
      if (letters < WATCHED_LETTERS) watched[letters] = folded;
      letters++;
    }
  }
  if (letters > 0) endWord();
  tally.steps += length;
  return {
    terms: verifier?.takeCandidates() ?? [],
    mayHaveContexts: waiting.length > 0,
    findContexts() {
      if (waiting.length === 0) return [];
      verifier ??= new AliasVerifier(text, gazetteer, tally);
      for (const { anchor, at } of waiting) verifier.verify(anchor.contexts, at);
      return verifier.takeCandidates();
    },
  };
}
