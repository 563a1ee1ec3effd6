import { findMentions } from '../../lib/core/mentions/find-mentions';
import type { Gazetteer } from '../../lib/core/mentions/gazetteer';
import type { Clause } from '../../lib/core/statement/clause';
import type { Span } from '../../lib/core/statement/term';

/** The page that a clause stands on for its own mentions: it is about both countries. */
const SETTING = 'China and Uzbekistan, President Mirziyoyev in Beijing.';

/** Where each clause of a term names it: by the statement's wording, else by the gazetteer's aliases. */
export function findNamedSpans(
  term: string,
  wording: string,
  clauses: readonly Clause[],
  gazetteer: Gazetteer,
): Record<string, Span[]> {
  const named: Record<string, Span[]> = {};
  for (const { id, text } of clauses) {
    const at = text.toLowerCase().indexOf(wording.toLowerCase());
    const spans =
      at >= 0
        ? [{ start: at, end: at + wording.length }]
        : findMentions(`${text}\n${SETTING}`, gazetteer)
            .filter((mention) => mention.term === term && mention.end <= text.length)
            .map(({ start, end }) => ({ start, end }));
    if (spans.length > 0) named[id] = spans;
  }
  return named;
}
