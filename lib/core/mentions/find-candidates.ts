import { addToKey, closeShortKey, hanKey, KEY_LETTERS, skipKey } from './anchor-key';
import type { Candidate } from './candidate';
import { APOSTROPHE, DOT, IGNORED, isDigit, isHan, LAST_CLASS } from './fold';
import type { Gazetteer } from './gazetteer';
import type { Effort } from './match-pattern';
import { AliasVerifier } from './verify-alias';

/** Letters of a word that the search for typing errors looks at. */
const WATCHED_LETTERS = 8;
/** A word that may be a longer one with a letter missing. */
const MIN_ERROR_WORD = 6;

/**
 * Finds every alias in a block's text, whether or not its page licenses it, in one pass: words whose key the gazetteer
 * knows are anchors, and only around them patterns are matched.
 * @returns candidates in no order, overlapping ones included; offsets are UTF-16 units of `text`
 */
export function findCandidates(text: string, gazetteer: Gazetteer, effort: Effort = { steps: 0 }): Candidate[] {
  const { fold, keyMap } = gazetteer;
  const { table } = fold;
  const verifier = new AliasVerifier(text, gazetteer, effort);
  const watched = new Uint16Array(WATCHED_LETTERS);
  const length = text.length;
  let key = 0;
  let letters = 0;
  let start = 0;
  let isNumber = false;
  let isDotted = false;
  let han = 0;
  let hanAt = 0;

  const endWord = (): void => {
    if (letters < KEY_LETTERS) key = closeShortKey(key);
    if (keyMap[key] !== 0) verifier.verify(key, start);
    if (letters >= MIN_ERROR_WORD && !isNumber) findErrors();
    letters = 0;
    key = 0;
    isDotted = false;
  };
  const findErrors = (): void => {
    const first = watched[0] as number;
    for (let shift = 3; shift <= 5 && shift + 2 < letters; shift++) {
      const skip = skipKey(first, watched[shift] as number, watched[shift + 1] as number, watched[shift + 2] as number);
      if (keyMap[skip] !== 0) verifier.verify(skip, start);
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
        if (keyMap[pair] !== 0) verifier.verify(pair, hanAt);
      }
      han = folded;
      hanAt = at;
    } else {
      if (letters > 0 && isDigit(folded) !== isNumber) endWord();
      if (letters === 0) {
        start = at;
        isNumber = isDigit(folded);
        han = 0;
      }
      if (letters < KEY_LETTERS) key = addToKey(key, folded);
      if (letters < WATCHED_LETTERS) watched[letters] = folded;
      letters++;
    }
  }
  if (letters > 0) endWord();
  effort.steps += length;
  return verifier.candidates();
}
