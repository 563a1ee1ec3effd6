import { pack } from 'virtual:clauselight/pack';
import { createLookup } from '../../lib/core/lookup/lookup';
import { createSearchIndex } from '../../lib/core/lookup/search-index';

/** What the bench calls in the page. */
export interface LookupSide {
  /** Milliseconds of the first answer, for which the search is made. */
  start(): number;
  /** Milliseconds of each answer while queries are typed letter by letter. */
  type(queries: readonly string[]): readonly number[];
}

/** As it lies in the database: what is timed is the panel's own work. */
const { search } = createLookup(pack, createSearchIndex(pack));

function time(query: string): number {
  const begun = performance.now();
  search(query);
  return performance.now() - begun;
}

const lookupSide: LookupSide = {
  start: () => time('railway'),
  type: (queries) => queries.flatMap((query) => Array.from(query, (_, at) => time(query.slice(0, at + 1)))),
};

Object.assign(window, { clauselightLookup: lookupSide });
