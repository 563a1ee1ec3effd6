import type { CitedClause } from './cited-clause';

const LINE_END = '\r\n';

/** A RIS record of a clause, its lines ending as the format asks, with the empty line after it. */
export function formatRis({ key, clause, statement, notes }: CitedClause): string {
  const [year = ''] = statement.date.split('-');
  const fields: readonly (readonly [tag: string, value: string])[] = [
    ['TY', 'GOVDOC'],
    ['ID', key],
    ...statement.parties.map((party) => ['AU', party] as const),
    ['TI', statement.title],
    ['PY', year],
    ['DA', statement.date.replaceAll('-', '/')],
    ['CY', statement.place],
    ['SE', clause.id],
    ['LA', 'en'],
    ['AB', clause.text],
    ...notes.map((note) => ['N1', note] as const),
    ['ER', ''],
  ];
  // A line break would end the field.
  const lines = fields.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}`);
  return lines.join(LINE_END) + LINE_END + LINE_END;
}
