import type { Postings, SearchUnit } from './search-units';
import { isVague } from './stop-words';
import type { Answers } from './word-finder';

/** What a word is worth where it stands: the statement and its names before what we say about them. */
const FIELD_WORTH: Readonly<Record<SearchUnit['field'], number>> = {
  text: 1,
  names: 1,
  plain: 0.95,
  about: 0.75,
  section: 0.6,
};
/** A word of a short text that is otherwise missed by the query keeps this share of its worth. */
const LONE_WORD_SHARE = 0.6;

/** Answers that fit so much worse than the best one do not make a word frequent. */
const WEIGHT_MARGIN = 0.2;
/** A word that fits so badly is most often no misspelling but another word: it weighs as much as an unknown one. */
const DOUBTFUL_FIT = 0.6;
/** A vague word keeps this share of its weight: enough to choose between clauses that are equal without it. */
const VAGUE_SHARE = 0.1;
/** Two characters that meet by chance at the border of two Chinese words say little if nothing holds them. */
const UNKNOWN_HAN_WEIGHT = 1.5;

/** A word of a query and what answers it. */
export interface AnsweredWord {
  readonly word: string;
  readonly answers: Answers;
}

/** Gives for each clause, by its position, how much of the query's weight it covers, 0 to 1. */
export type ClauseScorer = (query: readonly AnsweredWord[]) => Float64Array;

/** Makes the scorer of a statement with so many clauses. Rare words weigh more, and unknown ones most of all. */
export function createClauseScorer(units: readonly SearchUnit[], postings: Postings, clauses: number): ClauseScorer {
  const weigh = (words: readonly string[]): number => {
    const holders = new Set(words.flatMap((word) => postings.get(word) ?? []).map((at) => units[at]?.clause));
    return Math.log(1 + clauses / (holders.size + 0.5));
  };
  const wordWeights = new Map([...postings.keys()].map((word) => [word, weigh([word])]));
  const sumWeights = (words: Iterable<string>): number => {
    let sum = 0;
    for (const word of words) sum += wordWeights.get(word) ?? 0;
    return sum;
  };
  const unitWeights = units.map(({ words }) => sumWeights(words));

  /** A phrase that the query holds in full means more than a word of it; in sentences any word may be what is meant. */
  const worthOf = (at: number, { field }: SearchUnit, words: ReadonlySet<string>): number => {
    const isPhrase = field === 'plain' || field === 'names';
    const share = isPhrase ? Math.min(1, sumWeights(words) / (unitWeights[at] || 1)) : 1;
    return FIELD_WORTH[field] * (LONE_WORD_SHARE + (1 - LONE_WORD_SHARE) * share);
  };

  return (query) => {
    const weights = query.map(({ word, answers }) => weighAnswers(word, answers, weigh));
    const whole = weights.reduce((sum, weight) => sum + weight, 0) || 1;
    /** For each clause and word of the query, how well the clause answers it. */
    const best = new Map<number, Float64Array>();
    for (const [at, { fits, words }] of findHits(query, postings)) {
      const unit = units[at];
      if (!unit) continue;
      const worth = worthOf(at, unit, words);
      const own = best.get(unit.clause) ?? new Float64Array(query.length);
      best.set(
        unit.clause,
        own.map((value, word) => Math.max(value, (fits[word] ?? 0) * worth)),
      );
    }
    const coverage = new Float64Array(clauses);
    for (const [clause, own] of best) {
      coverage[clause] = own.reduce((sum, value, word) => sum + value * (weights[word] ?? 0), 0) / whole;
    }
    return coverage;
  };
}

/** How well a unit answers each word of the query, and which of the unit's words do. */
interface Hit {
  readonly fits: Float64Array;
  readonly words: Set<string>;
}

function findHits(query: readonly AnsweredWord[], postings: Postings): ReadonlyMap<number, Hit> {
  const hits = new Map<number, Hit>();
  query.forEach(({ answers }, at) => {
    for (const [word, fit] of answers) {
      for (const unit of postings.get(word) ?? []) {
        const hit = hits.get(unit) ?? { fits: new Float64Array(query.length), words: new Set() };
        hit.fits[at] = Math.max(hit.fits[at] ?? 0, fit);
        hit.words.add(word);
        hits.set(unit, hit);
      }
    }
  });
  return hits;
}

function weighAnswers(word: string, answers: Answers, weigh: (words: readonly string[]) => number): number {
  if (answers.size === 0 && /^\p{sc=Han}{2}$/u.test(word)) return UNKNOWN_HAN_WEIGHT;
  const best = Math.max(0, ...answers.values());
  if (best < DOUBTFUL_FIT) return weigh([]);
  const share = isVague(word) ? VAGUE_SHARE : 1;
  return share * weigh([...answers].flatMap(([answer, fit]) => (fit >= best - WEIGHT_MARGIN ? [answer] : [])));
}
