import type { Clause, EditorNote } from '../../statement/clause';
import type { Pack } from '../../statement/pack';
import type { Note } from '../note';
import { mapInSlices, type Pace } from '../pace';
import { linkToQuote } from '../text-fragment';

/** A clause with the notes on it, in the statement's order; notes without a clause come last. */
export interface Shelf {
  readonly clause: Clause | undefined;
  readonly editorNotes: readonly EditorNote[];
  /** The oldest first. */
  readonly notes: readonly Note[];
}

/** Puts notes under their clauses. Clauses that a pack does not have count as none. */
export function shelveNotes(notes: readonly Note[], pack: Pack): readonly Shelf[] {
  const byClause = Map.groupBy(notes, ({ content }) => content.clause);
  const known = new Set(pack.clauses.map(({ id }) => id));
  const sortOldestFirst = (some: readonly Note[]) =>
    some.toSorted((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));
  const shelves = pack.clauses.map((clause) => ({
    clause,
    editorNotes: pack.editorNotes.filter((note) => note.clause === clause.id),
    notes: sortOldestFirst(byClause.get(clause.id) ?? []),
  }));
  const loose = notes.filter(({ content }) => content.clause === undefined || !known.has(content.clause));
  const unfiled = { clause: undefined, editorNotes: [], notes: sortOldestFirst(loose) };
  return [...shelves, unfiled].filter((shelf) => shelf.notes.length > 0);
}

/** One clause with its notes as Markdown. */
export async function toMarkdown({ clause, editorNotes, notes }: Shelf, pace: Pace): Promise<string> {
  const heading = clause ? [`## Clause ${clause.id}`, quote(clause.text)] : ['## Unfiled'];
  const slips = editorNotes.map((slip) => `Editor’s note on “${slip.quote}”: ${slip.text}`);
  const items = await mapInSlices(notes, pace, noteToMarkdown);
  return `${[...heading, ...slips, ...items].join('\n\n')}\n`;
}

function noteToMarkdown({ created, content: { text, tags, source } }: Note): string {
  const day = new Date(created).toISOString().slice(0, 10);
  return [
    `### ${day}${tags.length > 0 ? ` (${tags.join(', ')})` : ''}`,
    ...(source?.quote ? [quote(source.quote.exact)] : []),
    ...(source ? [`[${escapeLabel(source.title ?? source.url)}](<${linkToQuote(source)}>)`] : []),
    text,
  ].join('\n\n');
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

function escapeLabel(text: string): string {
  return text.replaceAll(/[\\[\]]/g, '\\$&').replaceAll('\n', ' ');
}

const COLUMNS = ['id', 'clause', 'created', 'modified', 'tags', 'text', 'quotation', 'title', 'site', 'url'];
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Notes as CSV (RFC 4180) with a row of column names; in parts. */
export async function toCsv(notes: readonly Note[], pace: Pace): Promise<readonly string[]> {
  return [toRow(COLUMNS), ...(await mapInSlices(notes, pace, noteToRow))];
}

function noteToRow({ id, created, modified, content: { clause, tags, text, source } }: Note): string {
  return toRow([
    id,
    clause ?? '',
    new Date(created).toISOString(),
    new Date(modified).toISOString(),
    tags.join(', '),
    text,
    source?.quote?.exact ?? '',
    source?.title ?? '',
    source?.site ?? '',
    source?.url ?? '',
  ]);
}

function toRow(cells: readonly string[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const PRINT_STYLE = `body{font:11pt/1.5 Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em}
blockquote{margin:0 0 1em;padding-left:1em;border-left:3px solid #bbb;color:#333}h1{font-size:16pt}h2{font-size:13pt;margin-top:2em}
.note{break-inside:avoid;margin:0 0 1.5em}.text{white-space:pre-wrap;overflow-wrap:anywhere}.about{color:#555;font-size:9pt}`;

/** What stands before and after the sections of a page to print, which has no script and nothing to load. */
export function framePrintPage(title: string): readonly [before: string, after: string] {
  return [
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title><style>${PRINT_STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1>
`,
    `</body></html>
`,
  ];
}

/** One clause with its notes as a section of a page to print. */
export async function toPrintSection({ clause, editorNotes, notes }: Shelf, pace: Pace): Promise<string> {
  const heading = clause
    ? `<h2>Clause ${escapeHtml(clause.id)}</h2><blockquote>${escapeHtml(clause.text)}</blockquote>`
    : '<h2>Unfiled</h2>';
  const slips = editorNotes.map(
    (slip) => `<p>Editor’s note on “${escapeHtml(slip.quote)}”: ${escapeHtml(slip.text)}</p>`,
  );
  const items = await mapInSlices(notes, pace, noteToHtml);
  return `${[heading, ...slips, ...items].join('\n')}\n`;
}

function noteToHtml({ created, content: { text, tags, source } }: Note): string {
  const about = [new Date(created).toISOString().slice(0, 10), tags.join(', '), source?.title ?? '', source?.url ?? ''];
  const quoted = source?.quote ? `<blockquote>${escapeHtml(source.quote.exact)}</blockquote>` : '';
  return `<div class="note">${quoted}<div class="text">${escapeHtml(text)}</div><p class="about">${escapeHtml(about.filter(Boolean).join(' · '))}</p></div>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
