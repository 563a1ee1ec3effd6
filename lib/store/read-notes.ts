import Dexie from 'dexie';
import type { NoteVersion } from '../core/notes/edit';
import { noteOf } from '../core/notes/head';
import type { Note } from '../core/notes/note';
import { createNoteFilter, type NotePage, type NoteQuery, type NotesOverview, UNFILED } from '../core/notes/note-query';
import { compareRevisions, type StoredRevision } from '../core/notes/revision';
import type { ClauselightDatabase } from './database';
import { type HeadRow, toHead } from './note-rows';

/** Rows that are read at once: grows while little is found, so that a search through all needs few rounds. */
const STEP = { least: 256, most: 8192 };

/** What there is, in short. */
export function readOverview(db: ClauselightDatabase): Promise<NotesOverview> {
  return db.transaction('r', db.heads, async () => {
    const inState = (state: 0 | 1) =>
      db.heads.where('[state+sequence]').between([state, Dexie.minKey], [state, Dexie.maxKey]).count();
    const shelves = await findShelves(db);
    return {
      count: await inState(0),
      trashed: await inState(1),
      contested: await db.heads.where('contested').equals(1).count(),
      clauses: shelves.filter((shelf) => shelf !== UNFILED),
      hasUnfiled: shelves.includes(UNFILED),
      tags: (await db.heads.orderBy('labels').uniqueKeys()).map(String),
      sites: await findFirstKeys(db, '[site+sequence]'),
    };
  });
}

/** The notes that answer a query, the one changed last first. */
export function findNotes(db: ClauselightDatabase, query: NoteQuery): Promise<NotePage> {
  return db.transaction('r', db.heads, async () => {
    const answers = createNoteFilter(query);
    const found = await collect(db, query, (row) => answers(row));
    return { notes: found.slice(0, query.limit).map(toNote), hasMore: found.length > query.limit };
  });
}

/** A note as it stands now. */
export async function readNote(db: ClauselightDatabase, id: string): Promise<Note | undefined> {
  const row = await db.heads.get(id);
  return row && toNote(row);
}

/** Every version of a note, the newest first. */
export async function readHistory(db: ClauselightDatabase, note: string): Promise<readonly NoteVersion[]> {
  const revisions = await db.revisions.where('note').equals(note).toArray();
  return revisions.sort(compareRevisions).reverse().map(toVersion);
}

async function collect(
  db: ClauselightDatabase,
  query: NoteQuery,
  answers: (row: HeadRow) => boolean,
): Promise<readonly HeadRow[]> {
  const few = query.isContested
    ? db.heads.where('contested').equals(1)
    : query.tag === undefined
      ? undefined
      : db.heads.where('labels').equals(query.tag);
  if (few) {
    const rows = (await few.toArray()).filter(answers);
    return rows.sort((a, b) => b.sequence - a.sequence).slice(0, query.limit + 1);
  }
  return walkBack(db, ...indexFor(query), query.limit + 1, answers);
}

/** The index that leaves the fewest rows, and where in it to look. */
function indexFor(query: NoteQuery): [index: string, key: string | number] {
  if (query.isDeleted) return ['[state+sequence]', 1];
  if (query.clause !== undefined) return ['[shelf+sequence]', query.clause];
  return query.site === undefined ? ['[state+sequence]', 0] : ['[site+sequence]', query.site];
}

/** Walks from the newest row back, in steps that are each read at once: a cursor takes ten times as long. */
async function walkBack(
  db: ClauselightDatabase,
  index: string,
  key: string | number,
  limit: number,
  answers: (row: HeadRow) => boolean,
): Promise<readonly HeadRow[]> {
  const found: HeadRow[] = [];
  const between = (from: number, to: number) => db.heads.where(index).between([key, from], [key, to], true, true);
  const newest = await between(0, Number.MAX_SAFE_INTEGER).last();
  let high = newest?.sequence ?? 0;
  let step = STEP.least;
  while (high > 0 && found.length < limit) {
    const rows = await between(Math.max(high - step + 1, 0), high).toArray();
    found.push(...rows.reverse().filter(answers));
    high -= step;
    step = Math.min(step * 2, STEP.most);
  }
  return found.slice(0, limit);
}

function findShelves(db: ClauselightDatabase): Promise<readonly string[]> {
  return findFirstKeys(db, '[shelf+sequence]');
}

/** The different first parts of a compound index, found by leaps. */
async function findFirstKeys(db: ClauselightDatabase, index: string): Promise<readonly string[]> {
  const found: string[] = [];
  let after: unknown[] = [Dexie.minKey, Dexie.minKey];
  for (;;) {
    const [next] = await db.heads.where(index).above(after).limit(1).keys();
    if (!Array.isArray(next)) return found;
    const first = String(next[0]);
    found.push(first);
    after = [first, Dexie.maxKey];
  }
}

function toNote(row: HeadRow): Note {
  return noteOf(toHead(row));
}

/** A revision as the history of its note shows it. */
export function toVersion({ id, made, isDeleted, isBeside, content }: StoredRevision): NoteVersion {
  return { revision: id, made, isDeleted, isBeside, content };
}
