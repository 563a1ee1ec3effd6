import type { Clause, EditorNote, StatementInfo } from './clause';
import type { Pack } from './pack';

/** A clause with all that a reference manager is told about it. */
export interface CitedClause {
  /** The key of the entry, of letters, digits, hyphens and a point: `cn-uz-2024-01-4.5`. */
  readonly key: string;
  readonly clause: Clause;
  readonly statement: StatementInfo;
  /** Which clause it is, what kind of text it comes from, and the editor's notes on it, in that order. */
  readonly notes: readonly string[];
}

/**
 * Gives what is cited with a clause; the editor's notes always travel with it. It is in English in every language of the
 * interface, as the clause is.
 * @throws Error for a clause that is not in `pack`
 */
export function getCitedClause(pack: Pack, clauseId: string): CitedClause {
  const clause = pack.clauses.find(({ id }) => id === clauseId);
  if (!clause) throw new Error(`There is no clause ${clauseId} to cite.`);
  const { id, statement } = pack;
  const editorNotes = pack.editorNotes.filter((note) => note.clause === clauseId);
  return {
    key: `${id}-${clauseId}`,
    clause,
    statement,
    notes: [`Clause ${clauseId}.`, statement.source, ...editorNotes.map(formatEditorNote)],
  };
}

/** An editor's note in one line of plain text. */
export function formatEditorNote({ quote, text }: EditorNote): string {
  return `Editor’s note on “${quote}”: ${text}`;
}
