import type { Span } from '../statement/term';
import type { Alias } from './alias';

/** A possible term, or context, for a span of a block, before the page is asked for licences. */
export interface Candidate extends Span {
  readonly alias: Alias;
  /** True if one typing error was forgiven. */
  readonly hasError: boolean;
}
