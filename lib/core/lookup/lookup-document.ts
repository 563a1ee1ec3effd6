import type { Clause } from '../statement/clause';
import type { Pack } from '../statement/pack';
import { WRITINGS } from '../statement/term';
import { normaliseText, simplify } from './normalise';

/** What a query is held against, one for each clause; every text is normalised. */
export interface LookupDocument {
  readonly text: string;
  /** The title of the clause's section. */
  readonly section: string;
  /** The names of the clause's terms in all writings, and their other names and abbreviations. */
  readonly names: readonly string[];
  /** What the clause's terms are, in one line each. */
  readonly about: readonly string[];
  /** Plain words for what the clause says, in all writings. */
  readonly plain: readonly string[];
}

/** The lookup documents of a pack, one for each clause, in the statement's order. */
export function findLookupDocuments(pack: Pack): readonly LookupDocument[] {
  return pack.clauses.map((clause) => toDocument(clause, pack));
}

function toDocument(clause: Clause, pack: Pack): LookupDocument {
  const normalise = (text: string): string => normaliseText(simplify(text, pack.traditional));
  const terms = pack.terms.filter((term) => term.clauses.includes(clause.id));
  const names = terms.flatMap(({ name, also = [] }) => [
    ...WRITINGS.flatMap((writing) => name[writing] ?? []),
    ...also,
  ]);
  const plain = pack.plainWords.filter((words) => words.clause === clause.id).flatMap(({ phrases }) => phrases);
  return {
    text: normalise(clause.text),
    section: normalise(pack.sections.find(({ number }) => number === clause.section)?.title ?? ''),
    names: [...new Set(names.map(normalise))],
    about: terms.map(({ about }) => normalise(about)),
    plain: [...new Set(plain.map(normalise))],
  };
}
