import type { ListedPage } from './read-panel';

const WIDTH = 100;

/** The table of a page's mentions and the clauses that they lead to, for a terminal. */
export function formatPage(title: string, page: ListedPage, clauses: ReadonlyMap<string, string>): string {
  const { mentions, verdict } = page;
  if (mentions.length === 0) return `${title}\n  ${verdict || 'No mentions.'}`;
  const terms = new Set(mentions.map(({ term }) => term));
  const termWidth = Math.max(...mentions.map(({ term }) => term.length));
  return [
    title,
    `${mentions.length} mentions of ${terms.size} terms`,
    '',
    `  ${'clause'.padEnd(8)}${'term'.padEnd(termWidth + 2)}on the page`,
    ...mentions.map(
      ({ clause, term, surface }) =>
        `  ${clause.padEnd(8)}${term.padEnd(termWidth + 2)}${surface.replace(/\s+/g, ' ')}`,
    ),
    '',
    ...[...clauses].flatMap(([id, text]) =>
      wrap(text, WIDTH - 10).map((line, row) => `  ${(row ? '' : id).padEnd(8)}${line}`),
    ),
  ].join('\n');
}

/** Lines of at most `width` characters, broken at blanks. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}
