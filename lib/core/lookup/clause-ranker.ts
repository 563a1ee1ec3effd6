import Fuse from 'fuse.js';
import type { Pack } from '../statement/pack';
import { findWords, normaliseText } from './normalise';
import { narrowIndex, type SearchIndex } from './search-index';
import { withoutCommonWords } from './stop-words';

/** Longer sentences say no more about the clause, and cost more. UTF-16 units. */
const MAX_SENTENCE = 200;
/** Fuse's threshold for one word: endings may differ, words may not. */
const WORD_THRESHOLD = 0.1;
/** A clause takes the place of an earlier one only if it fits better by this much of Fuse's score (0 to 1). */
const MARGIN = 0.04;
/** What a number of the sentence is worth that stands in a clause as a whole: Fuse finds "20" in "2023" too. */
const NUMBER_WORTH = 0.2;
const NUMBER = /\d+/g;

const OPTIONS = {
  useTokenSearch: true,
  ignoreLocation: true,
  ignoreFieldNorm: true,
  includeScore: true,
  threshold: WORD_THRESHOLD,
};

/**
 * Makes the function that orders a term's own clauses by how well each fits the sentence around a mention. The one that
 * fits best comes first, the others follow in the statement's order; gives nothing for an unknown term. `surface` is the
 * mention's own words, if known.
 */
export function createClauseRanker(
  pack: Pack,
  index: SearchIndex,
): (term: string, sentence: string, surface?: string) => readonly string[] {
  const positions = new Map(pack.clauses.map(({ id }, position) => [id, position]));
  const clausesOf = new Map(pack.terms.map(({ id, clauses }) => [id, clauses]));
  const searches = new Map<string, Fuse<string>>();
  const textOf = (clause: string): string => pack.clauses[positions.get(clause) ?? -1]?.text ?? '';

  const searchOf = (term: string, clauses: readonly string[]): Fuse<string> => {
    const made = searches.get(term);
    if (made) return made;
    const own = narrowIndex(
      index,
      clauses.flatMap((id) => positions.get(id) ?? []),
    );
    const search = new Fuse(clauses, OPTIONS, Fuse.parseIndex<string>(own));
    searches.set(term, search);
    return search;
  };

  return (term, sentence, surface = '') => {
    const clauses = clausesOf.get(term) ?? [];
    const words = withoutCommonWords(findWords(normaliseText(sentence.slice(0, MAX_SENTENCE))));
    if (clauses.length < 2 || words.length === 0) return clauses;
    const scores = new Map(
      searchOf(term, clauses)
        .search(words.join(' '))
        .map(({ item, score }) => [item, score ?? 1]),
    );
    // A number in the mention itself ("$20 billion") says more than one beside it.
    const numbers = surface.match(NUMBER) ?? sentence.match(NUMBER) ?? [];
    const scoreOf = (clause: string): number => {
      const own = new Set(numbers.length > 0 ? textOf(clause).match(NUMBER) : []);
      return (scores.get(clause) ?? 1) - NUMBER_WORTH * numbers.filter((number) => own.has(number)).length;
    };
    const best = clauses.reduce((kept, clause) => (scoreOf(clause) < scoreOf(kept) - MARGIN ? clause : kept));
    return [best, ...clauses.filter((clause) => clause !== best)];
  };
}
