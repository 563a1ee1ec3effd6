import type { CitedClause } from './cited-clause';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What LaTeX would take for a command, and a repeated hyphen or quote, which would grow together with the one before. */
const SPECIAL = /[\\{}~^$&%#_]|(?<=-)-|(?<=['`])['`]/g;
/** Braces have a name because BibTeX counts them even behind a backslash. */
const WRITTEN: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '-': '{}-',
  "'": "{}'",
  '`': '{}`',
};

/**
 * A BibTeX entry of a clause, ending with a line break. Letters of every script stand for themselves, in UTF-8 as BibTeX's
 * successors and LaTeX since 2018 read it. Year and month are for BibTeX, the date is for BibLaTeX.
 */
export function formatBibtex({ key, clause, statement, notes }: CitedClause): string {
  const [year = '', month = ''] = statement.date.split('-');
  const fields: readonly (readonly [name: string, value: string])[] = [
    // Braces around a whole name or title: it is neither split into names nor put into lower case.
    ['author', `{${statement.parties.map((party) => `{${escapeLatex(party)}}`).join(' and ')}}`],
    ['title', `{{${escapeLatex(statement.title)}}}`],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? '{}'],
    ['date', `{${statement.date}}`],
    ['address', `{${escapeLatex(statement.place)}}`],
    ['language', '{english}'],
    ['abstract', `{${escapeLatex(clause.text)}}`],
    ['note', `{${escapeLatex(notes.join(' '))}}`],
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

function escapeLatex(text: string): string {
  return text.replace(SPECIAL, (found) => WRITTEN[found] ?? `\\${found}`);
}
