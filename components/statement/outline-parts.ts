import type { Clause } from '../../lib/core/statement/clause';
import type { PackIndex } from '../panel/pack-index';

/** A part of the statement with its clauses. */
export interface OutlinePart {
  /** Its first clause in the statement, which tells it from others. */
  readonly id: string;
  /** Of the section; undefined for what is not numbered. */
  readonly number: number | undefined;
  /** Undefined for the signatures, which have none in the data. */
  readonly title: string | undefined;
  readonly clauses: readonly Clause[];
}

/** Puts clauses, in the statement's order, into its parts: preamble, sections, signatures; a part without any is left out. */
export function findOutlineParts(
  clauses: readonly Clause[],
  index: Pick<PackIndex, 'isSignature' | 'getSectionTitle'>,
): readonly OutlinePart[] {
  const parts = Map.groupBy(clauses, (clause) => (index.isSignature(clause) ? 'signatures' : clause.section));
  return [...parts].map(([key, own]) => ({
    id: String(key),
    number: typeof key === 'number' && key > 0 ? key : undefined,
    title: typeof key === 'number' ? index.getSectionTitle(key) : undefined,
    clauses: own,
  }));
}
