import type { Clause, EditorNote } from '../statement/clause';
import type { Kind, Span } from '../statement/term';

/** One clause as the hover card shows it. */
export interface CardClause {
  readonly clause: Clause;
  /** Where the clause names the term, in UTF-16 units of its text. */
  readonly named: readonly Span[];
  readonly editorNotes: readonly EditorNote[];
}

/** Everything public that the hover card shows for one mention. Never holds a note. */
export interface CardContent {
  readonly term: { readonly id: string; readonly kind: Kind; readonly name: string; readonly about: string };
  /** The term's clauses, the one that fits the sentence first; at least one. */
  readonly clauses: readonly CardClause[];
  /** Title of the statement. */
  readonly title: string;
  /** ISO date of the statement. */
  readonly date: string;
}
