import type { NoteContent, NoteSource } from '../note';
import { mapInSlices, type Pace } from '../pace';
import { plainRevision } from '../revision';
import { type FieldReader, readFields } from './field-reader';
import { ImportError, MOST_NOTES, MOST_TAGS, MOST_TEXT, MOST_WORDS } from './import-error';
import type { LibraryNote, NumberedRevision } from './library';

/** What the first line of our files says. */
export const FORMAT = 'clauselight-notes';
/** The newest version of the format that this build reads, and the one that it writes. */
const VERSION = 1;
/** Revisions of one note. */
const MOST_REVISIONS = 100_000;

/** Gives the SHA-256 of a text, which comes in parts, as 64 hexadecimal digits. */
export type Digest = (parts: readonly string[]) => Promise<string>;

/** The first line of a file. */
export function formatHeader(): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION })}\n`;
}

/** The line of a note. */
export function formatNote({ id, revisions }: LibraryNote): string {
  const lines = revisions.map((revision) => {
    const { note: _, ...rest } = plainRevision(revision);
    return { n: revision.n, ...rest };
  });
  return `${JSON.stringify({ note: id, revisions: lines })}\n`;
}

/** The last line: how many notes there are, and the digest of all lines before. */
export function formatFooter(notes: number, sha256: string): string {
  return `${JSON.stringify({ notes, sha256 })}\n`;
}

/** A whole file, in parts: its notes in the order that is given. */
export async function formatLibrary(notes: readonly LibraryNote[], digest: Digest): Promise<readonly string[]> {
  const parts = [formatHeader(), ...notes.map(formatNote)];
  return [...parts, formatFooter(notes.length, await digest(parts))];
}

/**
 * Reads a whole file of ours; nothing of it is given if anything in it is not right.
 * @throws ImportError with the reason
 */
export async function parseOwnFormat(text: string, digest: Digest, pace: Pace): Promise<readonly LibraryNote[]> {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const header = readLine(lines[0] ?? '', 1);
  if (header.number('version') > VERSION) throw new ImportError('newer_format');
  if (lines.length < 2) throw new ImportError('cut_short');
  const last = lines.at(-1) ?? '';
  const footer = readFooter(last);
  const body = text.slice(0, text.lastIndexOf(last));
  if ((await digest([body])) !== footer.sha256) throw new ImportError('changed');
  if (lines.length - 2 !== footer.notes) throw new ImportError('changed');
  if (footer.notes > MOST_NOTES) throw new ImportError('too_many');
  const notes = await mapInSlices(lines.slice(1, -1), pace, (line, at) => parseNote(line, at + 2));
  refuseTwins(notes);
  return notes;
}

function readLine(line: string, at: number): FieldReader {
  const fail = () => new ImportError('bad_line', at);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw fail();
  }
  return readFields(value, fail);
}

function readFooter(line: string): { readonly notes: number; readonly sha256: string } {
  try {
    const fields = readLine(line, 0);
    return { notes: fields.number('notes'), sha256: fields.text('sha256', 64) };
  } catch {
    // Whatever stands there is not the last line of a whole file.
    throw new ImportError('cut_short');
  }
}

function parseNote(line: string, at: number): LibraryNote {
  const fields = readLine(line, at);
  const id = fields.text('note', MOST_WORDS);
  const revisions = fields
    .children('revisions', MOST_REVISIONS)
    .map((one) => parseRevision(one, id, at))
    .sort((a, b) => a.n - b.n);
  if (id === '' || revisions.length === 0) throw new ImportError('bad_note', at);
  return { id, revisions };
}

function parseRevision(fields: FieldReader, note: string, at: number): NumberedRevision {
  const base = fields.optionalText('base', MOST_WORDS);
  const content = fields.child('content');
  const id = fields.text('id', MOST_WORDS);
  if (!content || id === '') throw new ImportError('bad_note', at);
  return {
    n: fields.number('n'),
    id,
    note,
    ...(base === undefined ? {} : { base }),
    isBeside: fields.flag('isBeside'),
    settles: fields.texts('settles', MOST_REVISIONS, MOST_WORDS),
    isDeleted: fields.flag('isDeleted'),
    made: fields.number('made'),
    content: parseContent(content, at),
  };
}

function parseContent(fields: FieldReader, at: number): NoteContent {
  const clause = fields.optionalText('clause', MOST_WORDS);
  const source = fields.child('source');
  const origin = fields.child('origin');
  const tool = origin?.text('tool', MOST_WORDS);
  if (tool !== undefined && tool !== 'hypothesis' && tool !== 'w3c') throw new ImportError('bad_note', at);
  return {
    pack: fields.text('pack', MOST_WORDS),
    ...(clause === undefined ? {} : { clause }),
    text: fields.text('text', MOST_TEXT),
    tags: fields.texts('tags', MOST_TAGS, MOST_WORDS),
    ...(source && { source: parseSource(source) }),
    ...(origin &&
      tool && { origin: { tool, id: origin.text('id', MOST_WORDS), stamp: origin.text('stamp', MOST_WORDS) } }),
  };
}

function parseSource(fields: FieldReader): NoteSource {
  const [title, site, matched] = ['title', 'site', 'matched'].map((name) => fields.optionalText(name, MOST_WORDS));
  const quote = fields.child('quote');
  const position = fields.child('position');
  return {
    url: fields.text('url', MOST_WORDS),
    ...(title === undefined ? {} : { title }),
    ...(site === undefined ? {} : { site }),
    accessed: fields.number('accessed'),
    ...(quote && {
      quote: {
        exact: quote.text('exact', MOST_TEXT),
        prefix: quote.text('prefix', MOST_WORDS),
        suffix: quote.text('suffix', MOST_WORDS),
      },
    }),
    ...(position && { position: { start: position.number('start'), end: position.number('end') } }),
    ...(matched === undefined ? {} : { matched }),
  };
}

function refuseTwins(notes: readonly LibraryNote[]): void {
  const seen = new Set<string>();
  for (const [at, { id, revisions }] of notes.entries()) {
    for (const one of [`note ${id}`, ...revisions.map((revision) => `revision ${revision.id}`)]) {
      if (seen.has(one)) throw new ImportError('twice', at + 2);
      seen.add(one);
    }
  }
}
