import type { Pack } from '../statement/pack';
import type { Lookup } from './lookup';

/** A clause as a line of the address bar. */
export interface ClauseSuggestion {
  readonly clause: string;
  /** Number and the beginning of the text, without signs that browsers read as markup. */
  readonly line: string;
}

/** As many as browsers show. */
const MOST = 6;
/** What fits on a line of the address bar. UTF-16 units. */
const MAX_LINE = 110;

/** Suggests the clauses that answer a query, the best first. */
export function suggestClauses(pack: Pack, lookup: Pick<Lookup, 'search'>, query: string): ClauseSuggestion[] {
  return lookup
    .search(query)
    .flatMap(({ clause: id }) => {
      const clause = pack.clauses.find((one) => one.id === id);
      return clause ? [{ clause: id, line: `${id} · ${shorten(clause.text.replace(/[<>&\s]+/g, ' ').trim())}` }] : [];
    })
    .slice(0, MOST);
}

/** Cuts at the last word that fits. */
function shorten(text: string): string {
  if (text.length <= MAX_LINE) return text;
  return `${text.slice(0, MAX_LINE).replace(/\s+\S*$/, '')} …`;
}
