import type { CardContent } from '../hover/card-content';
import { formatEditorNote } from './cited-clause';
import type { Clause, EditorNote, StatementInfo } from './clause';
import type { Pack } from './pack';
import { withoutTracking } from './page-address';

/** A clause with all that must stand beside it wherever it is quoted. */
interface QuotedClause {
  readonly clause: Clause;
  readonly editorNotes: readonly EditorNote[];
  readonly statement: Pick<StatementInfo, 'title' | 'date'>;
}

/**
 * The plain text that "copy" puts on the clipboard: the clause in quotation marks, its number, the statement with its
 * date, the editor's notes on the clause, and the page where the reader was, without what only tracks her. It is in
 * English in every language of the interface, as the clause is.
 * @throws Error for a clause that is not in `source`
 */
export function formatQuotation(source: Pack | CardContent, clauseId: string, pageUrl?: string): string {
  const quoted = 'terms' in source ? getFromPack(source, clauseId) : getFromCard(source, clauseId);
  if (!quoted) throw new Error(`There is no clause ${clauseId} to quote.`);
  const { clause, editorNotes, statement } = quoted;
  return [
    `“${clause.text}”`,
    `Clause ${clause.id}, ${statement.title}, ${formatDate(statement.date)}.`,
    ...editorNotes.map(formatEditorNote),
    ...(pageUrl === undefined ? [] : [`Read beside: ${withoutTracking(pageUrl)}`]),
  ].join('\n');
}

function getFromPack(pack: Pack, id: string): QuotedClause | undefined {
  const clause = pack.clauses.find((each) => each.id === id);
  return (
    clause && { clause, editorNotes: pack.editorNotes.filter((note) => note.clause === id), statement: pack.statement }
  );
}

function getFromCard(card: CardContent, id: string): QuotedClause | undefined {
  const found = card.clauses.find(({ clause }) => clause.id === id);
  return found && { clause: found.clause, editorNotes: found.editorNotes, statement: card };
}

function formatDate(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
