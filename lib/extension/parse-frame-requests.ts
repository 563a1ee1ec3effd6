import { isRecord } from '../core/is-record';
import type { FrameEdit, FrameSubject } from '../core/notes/frame-session';
import { parseClauseId } from './parse-background-requests';

/** Words of a page that go with a note; longer ones are cut. UTF-16 units. */
const MAX_WORDS = 500;
/** Longer texts are no quick notes; they are written in the panel. */
const MAX_TEXT = 100_000;
/** No reader writes over so many edits that are still on their way. */
const MAX_BASES = 200;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads what `openNoteFrame` is asked for. */
export function parseFrameSubject(of: unknown): FrameSubject | undefined {
  const clause = parseClauseId(of);
  if (!isRecord(of) || clause === undefined || typeof of.term !== 'string' || !isRecord(of.place)) return undefined;
  const { title, quote } = of.place;
  if (typeof title !== 'string' || !isRecord(quote)) return undefined;
  const { exact, prefix, suffix } = quote;
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return undefined;
  const cut = (words: string) => words.slice(0, MAX_WORDS);
  const place = { title: cut(title), quote: { exact: cut(exact), prefix: cut(prefix), suffix: cut(suffix) } };
  return { term: of.term, clause, place };
}

/** Reads an edit of the note frame. */
export function parseFrameEdit(edit: unknown): FrameEdit | undefined {
  if (!isRecord(edit) || !isUuid(edit.note) || !isUuid(edit.revision) || !Array.isArray(edit.bases)) return undefined;
  const { note, revision, bases, text, made } = edit;
  if (bases.length > MAX_BASES || !bases.every(isUuid)) return undefined;
  if (typeof text !== 'string' || text.length > MAX_TEXT || typeof made !== 'number') return undefined;
  return { note, revision, bases, text, made };
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
