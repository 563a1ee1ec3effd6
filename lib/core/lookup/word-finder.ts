import Fuse from 'fuse.js';
import { isOneErrorApart } from '../mentions/one-error';
import { findNearBases } from './near-words';
import { getOtherNumber } from './number-words';
import { findBaseForm, hasSameStem, isInflected } from './word-forms';

/** The words of the index that answer a word of the query, and how well each does: 1 is the word itself. */
export type Answers = ReadonlyMap<string, number>;

/** How a word stands in its query. */
export interface WordPlace {
  readonly isCyrillic: boolean;
  /** True for the last word, which may be typed to its end yet or not. */
  readonly isOpen: boolean;
}

/** Finds the answers to a word of a query. */
export type WordFinder = (word: string, place: WordPlace) => Answers;

const IS_HAN = /^\p{sc=Han}/u;

const INFLECTED = 0.95;
const STARTED = 0.9;
const SAME_STEM = 0.8;
const CORRECTED = 0.7;
const NEAR = 0.7;

/** A shorter start fits too many words. */
const MIN_START_LETTERS = 3;
/** A word with others behind it is written to its end: the start of a longer one only if it is not too short. */
const MIN_CLOSED_START_LETTERS = 4;
/** Shorter words are one error away from too many others, and two errors away from anything. */
const MIN_LETTERS_TO_CORRECT = 4;
const MIN_LETTERS_FOR_TWO_ERRORS = 7;
/** Fuse's score, 0 to 1, up to which a word counts as misspelt. */
const MAX_CORRECTION = 0.34;
/** Corrections that are this much worse than the best one are not meant. */
const CORRECTION_MARGIN = 0.05;
const MAX_LENGTH_DIFFERENCE = 2;

/** The known words that begin with one letter, and the fuzzy search over them. */
interface Shelf {
  readonly words: readonly string[];
  readonly fuzzy: Fuse<string>;
}

const FUZZY_OPTIONS = {
  threshold: MAX_CORRECTION,
  distance: 20,
  ignoreFieldNorm: true,
  includeScore: true,
};

/** While somebody types, all words but the last are the same with every key; so many answers are kept. */
const MAX_KEPT = 400;

/** Makes the function that finds what the words of a query may stand for among the words of the index. */
export function createWordFinder(vocabulary: readonly string[]): WordFinder {
  const known = new Set(vocabulary);
  const knownByBase = Map.groupBy(vocabulary, findBaseForm);
  const knownByLetter = Map.groupBy(vocabulary, (word) => word[0]);
  const shelves = new Map<string | undefined, Shelf>();
  const kept = new Map<string, Answers>();

  // No ending and no error changes the first letter.
  const getShelf = (letter: string | undefined): Shelf => {
    const made = shelves.get(letter);
    if (made) return made;
    const words = knownByLetter.get(letter) ?? [];
    const shelf = { words, fuzzy: new Fuse(words, FUZZY_OPTIONS) };
    shelves.set(letter, shelf);
    return shelf;
  };

  const find = (word: string, place: WordPlace): Answers => {
    const answers = new Map<string, number>();
    const number = getOtherNumber(word);
    if (number !== undefined && known.has(number)) answers.set(number, 1);
    // A number means itself: 10 is neither the start of 100 nor a misspelt 20.
    if (/\d/.test(word)) return known.has(word) ? answers.set(word, 1) : answers;
    const shelf = getShelf(word[0]);
    for (const candidate of shelf.words) {
      const fit = judge(word, candidate, place);
      if (fit > 0) answers.set(candidate, fit);
    }
    for (const near of findNearBases(word).flatMap((base) => knownByBase.get(base) ?? [])) {
      if (!answers.has(near)) answers.set(near, NEAR);
    }
    if (answers.size === 0) return findCorrections(word, shelf);
    if (Math.max(...answers.values()) < INFLECTED) addSureCorrections(word, shelf, answers);
    return answers;
  };

  return (word, place) => {
    const key = `${word} ${place.isCyrillic} ${place.isOpen}`;
    const answers = kept.get(key) ?? find(word, place);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(key, answers);
    return answers;
  };
}

function judge(word: string, candidate: string, { isCyrillic, isOpen }: WordPlace): number {
  if (word === candidate) return 1;
  // Chinese has no endings.
  if (IS_HAN.test(word)) return 0;
  if (isInflected(word, candidate, isCyrillic)) return INFLECTED;
  if (word.length >= (isOpen ? MIN_START_LETTERS : MIN_CLOSED_START_LETTERS) && candidate.startsWith(word))
    return STARTED;
  return hasSameStem(word, candidate) ? SAME_STEM : 0;
}

/** A long word that is one error away from a known one is that word, whatever begins alike. */
function addSureCorrections(word: string, { words }: Shelf, answers: Map<string, number>): void {
  if (word.length < MIN_LETTERS_FOR_TWO_ERRORS) return;
  for (const candidate of words) if (isOneErrorApart(candidate, word)) answers.set(candidate, STARTED);
}

function findCorrections(word: string, { words, fuzzy }: Shelf): Answers {
  if (word.length < MIN_LETTERS_TO_CORRECT) return new Map();
  const near = words.filter((candidate) => isOneErrorApart(candidate, word));
  if (near.length > 0) return new Map(near.map((item) => [item, CORRECTED * (1 - 1 / word.length)]));
  if (word.length < MIN_LETTERS_FOR_TWO_ERRORS) return new Map();
  const found = fuzzy
    .search(word)
    .filter(({ item }) => Math.abs(item.length - word.length) <= MAX_LENGTH_DIFFERENCE)
    .map(({ item, score = 1 }) => ({ item, score }));
  const best = Math.min(...found.map(({ score }) => score));
  const meant = found.filter(({ score }) => score <= best + CORRECTION_MARGIN);
  return new Map(meant.map(({ item, score }) => [item, CORRECTED * (1 - score)]));
}
