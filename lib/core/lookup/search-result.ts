import type { Span } from '../statement/term';

/** One clause that answers a query. */
export interface SearchResult {
  readonly clause: string;
  /** 0 is a perfect answer, 1 the worst that is still shown. */
  readonly score: number;
  /** The words of the clause's text that answer the query, in order, not overlapping. */
  readonly matched: readonly Span[];
}
