import type { CardContent } from '../hover/card-content';
import type { Pack } from '../statement/pack';
import type { Lookup } from './lookup';

/** What the hover card shows for a mention of a term in a sentence; undefined for an unknown term. */
export function getCardContent(
  pack: Pack,
  lookup: Lookup,
  { term: termId, sentence, surface }: { readonly term: string; readonly sentence: string; readonly surface: string },
): CardContent | undefined {
  const term = pack.terms.find(({ id }) => id === termId);
  if (!term) return undefined;
  const clauses = lookup.rankClauses(termId, sentence, surface).flatMap((id) => {
    const clause = pack.clauses.find((each) => each.id === id);
    const editorNotes = pack.editorNotes.filter((note) => note.clause === id);
    return clause ? [{ clause, named: term.named[id] ?? [], editorNotes }] : [];
  });
  return {
    term: { id: term.id, kind: term.kind, name: term.name.en, about: term.about },
    clauses,
    title: pack.statement.title,
    date: pack.statement.date,
  };
}
