import type { Pack } from '../statement/pack';
import { type AnsweredWord, createClauseScorer } from './clause-scorer';
import { findExactClauses } from './exact-clauses';
import { findMatchedSpans } from './matched-spans';
import { findNearBases } from './near-words';
import { findWords, normaliseText, simplify } from './normalise';
import { findDateReadings } from './query-dates';
import type { SearchIndex } from './search-index';
import type { SearchResult } from './search-result';
import { findPostings, findSearchUnits, leaveStopWords, type SearchUnit } from './search-units';
import { withoutStopWords } from './stop-words';
import { createWordFinder } from './word-finder';

/** A clause that answers less of the query than this, by weight of the words, is noise. */
const MIN_COVERAGE = 0.4;
/** The score of a clause that holds all words of the query; what holds the query as it was typed scores a part of it. */
const FULL_COVERAGE = 0.02;
const PHRASE_FACTOR: Readonly<Record<SearchUnit['field'], number>> = {
  text: 0.1,
  names: 0.1,
  plain: 0.3,
  about: 0.5,
  section: 0.5,
};
/** Results that are so many times worse than the best one are cut, unless they are good by themselves. */
const TAIL = 3;
const GOOD_SCORE = 0.3;
const START = /^[a-z]{1,2}$/;
/** Rounding keeps equal clauses in the statement's order. */
const SCORE_STEPS = 1e6;

/** Makes the search of the side panel. */
export function createQuerySearch(pack: Pack, index: SearchIndex): (query: string) => readonly SearchResult[] {
  const units = findSearchUnits(index);
  const postings = findPostings(units);
  const findAnswers = createWordFinder([...postings.keys()]);
  const scoreClauses = createClauseScorer(units, postings, pack.clauses.length);
  const clausesByName = findClausesByName(units);

  const answer = (phrase: string, isCyrillic: boolean): readonly SearchResult[] => {
    const words = withoutStopWords(findWords(phrase), (word) => postings.has(word) || findNearBases(word).length > 0);
    const answered = leaveStarts(
      words.map((word, at) => ({ word, answers: findAnswers(word, { isCyrillic, isOpen: at === words.length - 1 }) })),
    );
    const coverage = scoreClauses(answered);
    const factors = findPhraseFactors(phrase, units);
    const named = clausesByName.get(phrase);
    const scored = pack.clauses.flatMap((clause, at) => {
      const covered = coverage[at] ?? 0;
      if (named?.has(at)) return [{ clause, score: 0 }];
      if (covered < MIN_COVERAGE) return [];
      const score = scoreOf(covered) * (factors.get(at) ?? 1);
      return [{ clause, score: Math.round(score * SCORE_STEPS) / SCORE_STEPS }];
    });
    scored.sort((a, b) => a.score - b.score);
    const limit = Math.max(TAIL * (scored[0]?.score ?? 0), GOOD_SCORE);
    const found = new Set(answered.flatMap(({ answers }) => [...answers.keys()]));
    return scored
      .filter(({ score }) => score <= limit)
      .map(({ clause, score }) => ({ clause: clause.id, score, matched: findMatchedSpans(clause.text, found) }));
  };

  return (query) => {
    const exact = findExactClauses(query, pack.clauses);
    if (exact.length > 0) return exact.map(({ id }) => ({ clause: id, score: 0, matched: [] }));
    const isCyrillic = /\p{sc=Cyrillic}/u.test(query);
    const readings = findDateReadings(simplify(query, pack.traditional)).map((reading) =>
      answer(normaliseText(reading), isCyrillic),
    );
    return readings.reduce((kept, next) => ((next[0]?.score ?? 1) < (kept[0]?.score ?? 1) ? next : kept));
  };
}

/** Without one or two letters that nothing answers, if there are other words: a word just begun says nothing. */
function leaveStarts(words: readonly AnsweredWord[]): readonly AnsweredWord[] {
  const telling = words.filter(({ word, answers }) => answers.size > 0 || !START.test(word));
  return telling.length > 0 ? telling : words;
}

/** The clauses that a name, or another name, of a term stands for. */
function findClausesByName(units: readonly SearchUnit[]): ReadonlyMap<string, ReadonlySet<number>> {
  const byName = new Map<string, Set<number>>();
  for (const { field, text, clause } of units) {
    if (field === 'names') byName.set(text.trim(), (byName.get(text.trim()) ?? new Set()).add(clause));
  }
  return byName;
}

/** For each clause that holds the phrase as it was typed, by how much that makes its score smaller. */
function findPhraseFactors(phrase: string, units: readonly SearchUnit[]): ReadonlyMap<number, number> {
  const factors = new Map<number, number>();
  const wanted = leaveStopWords(phrase);
  for (const { field, text, bare, clause } of units) {
    const factor = PHRASE_FACTOR[field];
    if (factor >= (factors.get(clause) ?? 1)) continue;
    if ((bare !== '' && bare === wanted) || text.includes(` ${phrase}`)) factors.set(clause, factor);
  }
  return factors;
}

function scoreOf(coverage: number): number {
  return (FULL_COVERAGE + 1 - coverage) / (1 + FULL_COVERAGE);
}
