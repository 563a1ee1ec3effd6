import type { Progress, StopSignal } from '../core/notes/backup';
import { type Digest, formatFooter, formatHeader, formatNote } from '../core/notes/exchange/own-format';
import type { Note } from '../core/notes/note';
import type { ClauselightDatabase } from './database';
import { toHead } from './note-rows';

/** Notes that are read at a time: bounds memory, and lets the reader stop. */
const BATCH = 500;

/**
 * Gives a whole library, histories and trash and all, as a file of our own format, in parts. The same notes always give
 * the same bytes.
 * @throws the signal's reason when it aborts
 */
export async function exportLibrary(
  db: ClauselightDatabase,
  digest: Digest,
  signal: StopSignal,
  progress: Progress,
): Promise<readonly string[]> {
  return db
    .transaction('r', db.heads, db.revisions, async () => {
      const order = await db.revisions.orderBy('sequence').primaryKeys();
      const places = new Map(order.map((id, at) => [id, at + 1]));
      const ids = await db.heads.toCollection().primaryKeys();
      const parts = [formatHeader()];
      for (let from = 0; from < ids.length; from += BATCH) {
        signal.throwIfAborted();
        const batch = ids.slice(from, from + BATCH);
        const [first = '', last = ''] = [batch[0], batch.at(-1)];
        // One stretch of the index, read at once: a step for each note takes several times as long.
        const stretch = await db.revisions.where('note').between(first, last, true, true).toArray();
        const revisions = Map.groupBy(stretch, ({ note }) => note);
        const lines = batch.map((id) => {
          const own = (revisions.get(id) ?? []).map((revision) => ({ ...revision, n: places.get(revision.id) ?? 0 }));
          return formatNote({ id, revisions: own.sort((a, b) => a.n - b.n) });
        });
        parts.push(lines.join(''));
        progress((from + batch.length) / ids.length);
      }
      return { parts, count: ids.length };
    })
    .then(async ({ parts, count }) => [...parts, formatFooter(count, await digest(parts))]);
}

/** Every note that is not in the trash, in the order of their ids. */
export async function readAllNotes(
  db: ClauselightDatabase,
  signal: StopSignal,
  progress: Progress,
): Promise<readonly Note[]> {
  const ids = await db.heads.toCollection().primaryKeys();
  const notes: Note[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    signal.throwIfAborted();
    for (const row of await db.heads.bulkGet(ids.slice(from, from + BATCH))) {
      if (row && !row.isDeleted) notes.push(toHead(row));
    }
    progress(Math.min(from + BATCH, ids.length) / ids.length);
  }
  return notes;
}
