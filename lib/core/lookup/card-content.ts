import type { CardClause, CardContent, CardRequest, TermSpan } from '../hover/card-content';
import { getLocalName } from '../statement/local-name';
import type { Pack } from '../statement/pack';
import type { Span } from '../statement/term';
import type { Lookup } from './lookup';

/** What the hover card shows for a mention of a term in a sentence; undefined for an unknown term. */
export function getCardContent(pack: Pack, lookup: Lookup, request: CardRequest): CardContent | undefined {
  const { term: termId, sentence, surface, language, inside } = request;
  const term = pack.terms.find(({ id }) => id === termId);
  if (!term) return undefined;
  const clauses = lookup.rankClauses(termId, sentence, surface).flatMap((id): CardClause[] => {
    const clause = pack.clauses.find((each) => each.id === id);
    if (!clause) return [];
    const named = term.named[id] ?? [];
    const editorNotes = pack.editorNotes.filter((note) => note.clause === id);
    return [{ clause, named, others: findOthers(pack, termId, id, named), editorNotes }];
  });
  const localName = getLocalName(term.name, language, `${surface} ${sentence}`);
  return {
    term: { id: term.id, kind: term.kind, name: term.name.en, about: term.about },
    ...(localName ? { localName } : {}),
    inside: [...new Set(inside)].flatMap((id) => {
      const nested = id === termId ? undefined : pack.terms.find((each) => each.id === id);
      return nested ? [{ id, name: nested.name.en }] : [];
    }),
    clauses,
    title: pack.statement.title,
    date: pack.statement.date,
  };
}

/** Where a clause names other terms: the longest of those that overlap, and none that touches the card's own term. */
function findOthers(pack: Pack, own: string, clause: string, named: readonly Span[]): TermSpan[] {
  const spans = pack.terms.flatMap(({ id, named: all }) =>
    id === own ? [] : (all[clause] ?? []).map(({ start, end }) => ({ start, end, term: id })),
  );
  const taken: Span[] = [...named];
  const chosen = spans
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter((span) => {
      if (taken.some(({ start, end }) => start < span.end && span.start < end)) return false;
      taken.push(span);
      return true;
    });
  return chosen.sort((a, b) => a.start - b.start);
}
