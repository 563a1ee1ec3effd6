import type { Clause } from '../statement/clause';
import type { Pack } from '../statement/pack';
import { WRITINGS } from '../statement/term';
import { normaliseText } from './normalise';

/** What a query is held against, one for each clause; every text is normalised. */
export interface LookupDocument {
  readonly text: string;
  /** The title of the clause's section. */
  readonly section: string;
  /** The names of the clause's terms in all writings. */
  readonly names: readonly string[];
  /** What the clause's terms are, in one line each. */
  readonly about: readonly string[];
}

/** The lookup documents of a pack, one for each clause, in the statement's order. */
export function findLookupDocuments(pack: Pack): readonly LookupDocument[] {
  return pack.clauses.map((clause) => toDocument(clause, pack));
}

function toDocument(clause: Clause, pack: Pack): LookupDocument {
  const terms = pack.terms.filter((term) => term.clauses.includes(clause.id));
  return {
    text: normaliseText(clause.text),
    section: normaliseText(pack.sections.find(({ number }) => number === clause.section)?.title ?? ''),
    names: terms.flatMap(({ name }) => WRITINGS.flatMap((writing) => name[writing] ?? [])).map(normaliseText),
    about: terms.map(({ about }) => normaliseText(about)),
  };
}
