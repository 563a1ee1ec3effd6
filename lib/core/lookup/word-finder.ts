import Fuse from 'fuse.js';
import { isOneErrorApart } from '../mentions/one-error';

/** The words of the index that answer a word of the query, and how well each does: 1 is the word itself. */
export type Answers = ReadonlyMap<string, number>;

const STARTED = 0.9;
const SAME_STEM = 0.8;
const CORRECTED = 0.7;

/** A shorter start fits too many words. */
const MIN_START_LETTERS = 3;
const MIN_STEM_LETTERS = 4;
/** An ending longer than this makes another word. */
const MAX_ENDING_LETTERS = 3;
const MIN_STEM_SHARE = 0.6;
/** Shorter words are one error away from too many others. */
const MIN_LETTERS_TO_CORRECT = 4;
/** Fuse's score, 0 to 1, up to which a word counts as misspelt. */
const MAX_CORRECTION = 0.34;
/** Corrections that are this much worse than the best one are not meant. */
const CORRECTION_MARGIN = 0.05;
/** Wide enough for one swap in a word of four letters, which Fuse counts as two errors. */
const THRESHOLD = 0.5;

/** Makes the function that finds what the words of a query may stand for among the words of the index. */
export function createWordFinder(vocabulary: readonly string[]): (word: string) => Answers {
  const known = new Set(vocabulary);
  const fuzzy = new Fuse(vocabulary, { threshold: THRESHOLD, distance: 20, ignoreFieldNorm: true, includeScore: true });
  return (word) => {
    // A number means itself: 10 is neither the start of 100 nor a misspelt 20.
    if (/\d/.test(word)) return new Map(known.has(word) ? [[word, 1]] : []);
    const answers = new Map<string, number>();
    for (const candidate of vocabulary) {
      const fit = judge(word, candidate);
      if (fit > 0) answers.set(candidate, fit);
    }
    return answers.size > 0 ? answers : findCorrections(word, fuzzy);
  };
}

function judge(word: string, candidate: string): number {
  if (word === candidate) return 1;
  // Chinese has no blanks between words: a name stands anywhere in a run of characters.
  if (/\p{sc=Han}/u.test(word)) return candidate.includes(word) ? 1 : 0;
  if (word.length >= MIN_START_LETTERS && candidate.startsWith(word)) return STARTED;
  return hasSameStem(word, candidate) ? SAME_STEM : 0;
}

function hasSameStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same++;
  return same >= MIN_STEM_LETTERS && longer - same <= MAX_ENDING_LETTERS && same >= longer * MIN_STEM_SHARE;
}

function findCorrections(word: string, fuzzy: Fuse<string>): Answers {
  if (word.length < MIN_LETTERS_TO_CORRECT) return new Map();
  const found = fuzzy
    .search(word)
    .map(({ item, score }) => ({ item, score: isOneErrorApart(item, word) ? Math.min(score ?? 1, 0.2) : (score ?? 1) }))
    .filter(({ item, score }) => score <= MAX_CORRECTION && Math.abs(item.length - word.length) <= 2);
  const best = Math.min(...found.map(({ score }) => score));
  const meant = found.filter(({ score }) => score <= best + CORRECTION_MARGIN);
  return new Map(meant.map(({ item, score }) => [item, CORRECTED * (1 - score)]));
}
