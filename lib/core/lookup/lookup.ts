import type { Pack } from '../statement/pack';
import { createClauseRanker } from './clause-ranker';
import { createQuerySearch } from './query-search';
import { createSearchIndex, type SearchIndex } from './search-index';
import type { SearchResult } from './search-result';

/** Answers queries about one pack. */
export interface Lookup {
  /** Clauses that answer a query, the best first; empty for an empty or hopeless query. */
  search(query: string): readonly SearchResult[];
  /** The clauses of a term, the one that fits the sentence, and the mention's own words, best first; empty for an unknown term. */
  rankClauses(term: string, sentence: string, surface?: string): readonly string[];
  /**
   * The clause of a term that fits a sentence best.
   * @throws Error for an unknown term
   */
  chooseClause(term: string, sentence: string, surface?: string): string;
}

/**
 * Makes the lookup of a pack. The search is made with the first query, so that who only ranks clauses does not pay.
 * @param index as kept from an earlier `createSearchIndex(pack)`; made anew if it is not given
 */
export function createLookup(pack: Pack, index: SearchIndex = createSearchIndex(pack)): Lookup {
  const rankClauses = createClauseRanker(pack, index);
  let search: ((query: string) => readonly SearchResult[]) | undefined;
  return {
    search(query) {
      search ??= createQuerySearch(pack, index);
      return search(query);
    },
    rankClauses,
    chooseClause(term, sentence, surface) {
      const [best] = rankClauses(term, sentence, surface);
      if (best === undefined) throw new Error(`There is no term ${term} in ${pack.id}.`);
      return best;
    },
  };
}
