import type { Clause } from '../../lib/core/statement/clause';
import { KINDS, type Kind } from '../../lib/core/statement/term';
import type { PackIndex } from '../panel/pack-index';

/** Which clauses the reader wants to see. */
export interface ClauseFilters {
  /** Only clauses about a thing of this kind. */
  readonly kind: Kind | undefined;
  readonly isOnPage: boolean;
  readonly hasNote: boolean;
}

/** All clauses. */
export const NO_FILTERS: ClauseFilters = { kind: undefined, isOnPage: false, hasNote: false };

/** Clauses with something that the statement itself does not say. */
export interface ClauseSets {
  /** Those that the page in the active tab leads into. */
  readonly onPage: ReadonlySet<string>;
  /** Those that have a note. */
  readonly noted: ReadonlySet<string>;
}

/** True if any filter is set. */
export function isFiltering({ kind, isOnPage, hasNote }: ClauseFilters): boolean {
  return kind !== undefined || isOnPage || hasNote;
}

/** Gives the clauses that pass all filters, in the order in which they come. */
export function filterClauses(
  clauses: readonly Clause[],
  { kind, isOnPage, hasNote }: ClauseFilters,
  index: Pick<PackIndex, 'findTerms'>,
  { onPage, noted }: ClauseSets,
): readonly Clause[] {
  return clauses.filter(
    ({ id }) =>
      (kind === undefined || index.findTerms(id).some((term) => term.kind === kind)) &&
      (!isOnPage || onPage.has(id)) &&
      (!hasNote || noted.has(id)),
  );
}

/** The kinds that any term of the statement is of. */
export function findKinds(terms: readonly { readonly kind: Kind }[]): readonly Kind[] {
  const present = new Set(terms.map(({ kind }) => kind));
  return KINDS.filter((kind) => present.has(kind));
}
