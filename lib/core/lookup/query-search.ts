import type { Pack } from '../statement/pack';
import { findExactClauses } from './exact-clauses';
import { findMatchedSpans } from './matched-spans';
import { findWords, normaliseText } from './normalise';
import { findTexts, type SearchIndex } from './search-index';
import type { SearchResult } from './search-result';
import { withoutStopWords } from './stop-words';
import { type Answers, createWordFinder } from './word-finder';

/** A clause that answers less of the query than this, by weight of the words, is noise. */
const MIN_COVERAGE = 0.35;
/** The score of a clause that holds all words of the query; the query as it was typed scores a tenth of it. */
const FULL_COVERAGE = 0.02;
const PHRASE_FACTOR = 0.1;
/** Results that are so many times worse than the best one, or than full coverage, are cut. */
const TAIL = 3;
/** Rounding keeps equal clauses in the statement's order. */
const SCORE_STEPS = 1e6;

/** One clause as the search sees it. */
interface SearchedClause {
  readonly words: ReadonlySet<string>;
  /** All its texts, each between blanks, so that a phrase can be found at the start of a word. */
  readonly text: string;
}

/** Makes the search of the side panel. */
export function createQuerySearch(pack: Pack, index: SearchIndex): (query: string) => readonly SearchResult[] {
  const searched: readonly SearchedClause[] = index.records.map((record) => {
    const texts = findTexts(record);
    return { words: new Set(texts.flatMap(findWords)), text: ` ${texts.join(' | ')} ` };
  });
  const findAnswers = createWordFinder([...new Set(searched.flatMap(({ words }) => [...words]))]);

  return (query) => {
    const exact = findExactClauses(query, pack.clauses);
    if (exact.length > 0) return exact.map(({ id }) => ({ clause: id, score: 0, matched: [] }));
    const phrase = normaliseText(query);
    const answers = withoutStopWords(findWords(phrase)).map(findAnswers);
    const weights = answers.map((answer) => weigh(answer, searched));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    if (whole === 0) return [];

    const scored = pack.clauses.flatMap((clause, position) => {
      const held = searched[position];
      if (!held) return [];
      const coverage = cover(held, answers, weights) / whole;
      if (coverage < MIN_COVERAGE) return [];
      const factor = held.text.includes(` ${phrase}`) ? PHRASE_FACTOR : 1;
      const score = Math.round(scoreOf(coverage) * factor * SCORE_STEPS) / SCORE_STEPS;
      return [{ clause, score }];
    });
    scored.sort((a, b) => a.score - b.score);
    const limit = TAIL * Math.max(scored[0]?.score ?? 0, FULL_COVERAGE);
    const found = new Set(answers.flatMap((answer) => [...answer.keys()]));
    return scored
      .filter(({ score }) => score <= limit)
      .map(({ clause, score }) => ({ clause: clause.id, score, matched: findMatchedSpans(clause.text, found) }));
  };
}

/** Rare words tell more than frequent ones, and a word that the statement does not hold tells most of all. */
function weigh(answer: Answers, searched: readonly SearchedClause[]): number {
  const holders = searched.filter(({ words }) => holdsAny(words, answer)).length;
  return Math.log(1 + searched.length / (holders + 0.5));
}

function holdsAny(words: ReadonlySet<string>, answer: Answers): boolean {
  for (const word of answer.keys()) if (words.has(word)) return true;
  return false;
}

function cover({ words }: SearchedClause, answers: readonly Answers[], weights: readonly number[]): number {
  let sum = 0;
  answers.forEach((answer, at) => {
    let best = 0;
    for (const [word, fit] of answer) if (fit > best && words.has(word)) best = fit;
    sum += best * (weights[at] ?? 0);
  });
  return sum;
}

function scoreOf(coverage: number): number {
  return (FULL_COVERAGE + 1 - coverage) / (1 + FULL_COVERAGE);
}
