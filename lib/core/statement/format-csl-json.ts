import type { CitedClause } from './cited-clause';

/** A clause as CSL-JSON 1.0: a list of one item, indented, ending with a line break. */
export function formatCslJson({ key, clause, statement, notes }: CitedClause): string {
  const item = {
    id: key,
    type: 'document',
    title: statement.title,
    author: statement.parties.map((literal) => ({ literal })),
    issued: { 'date-parts': [statement.date.split('-').map(Number)] },
    'publisher-place': statement.place,
    section: clause.id,
    language: 'en',
    abstract: clause.text,
    note: notes.join('\n'),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}
