import type { Digest } from '../core/notes/exchange/own-format';
import type { NoteMirror } from '../core/notes/note-mirror';
import { takeFromWitness } from '../core/notes/witness';
import { checkNotes } from './check-notes';
import { readLedger } from './commit-edits';
import type { ClauselightDatabase } from './database';
import { finishPurge } from './mirror-revisions';
import type { NoteSurroundings } from './note-store';
import { type Packer, takeSnapshot } from './snapshots';

/** Days of use that a deleted note stays in the trash. Counted, not read from the clock: a wrong clock empties nothing. */
export const TRASH_DAYS = 30;

/** Does what is due once a day of use: a thorough look at both stores, a snapshot, and old trash taken out. */
export async function keepHouse(
  db: ClauselightDatabase,
  surroundings: Pick<NoteSurroundings, 'mirror' | 'highMark' | 'exclusively'>,
  tools: { readonly digest: Digest; readonly packer: Packer },
  now: Date,
): Promise<void> {
  if (!(await countDay(db, now.toDateString()))) return;
  await checkNotes(db, surroundings, now.getTime(), true);
  await takeSnapshot(db, tools, 'daily', now.getTime());
  await surroundings.exclusively(() => emptyOldTrash(db, surroundings.mirror), new AbortController().signal);
}

/**
 * Counts a new day of use if the date is another than last time; says whether it is.
 * @param date any text that is the same throughout a day
 */
export function countDay(db: ClauselightDatabase, date: string): Promise<boolean> {
  return db.transaction('rw', db.ledger, async () => {
    const ledger = await readLedger(db);
    if (ledger.date === date) return false;
    await db.ledger.put({ ...ledger, date, day: ledger.day + 1 });
    return true;
  });
}

/** Takes notes out of both stores that have been in the trash for long enough. */
export async function emptyOldTrash(db: ClauselightDatabase, mirror: NoteMirror): Promise<void> {
  await db.transaction('rw', db.heads, db.revisions, db.ledger, async () => {
    const ledger = await readLedger(db);
    const old = await db.heads
      .filter((head) => head.isDeleted && head.deletedDay + TRASH_DAYS <= ledger.day)
      .primaryKeys();
    if (old.length === 0) return;
    const revisions = await db.revisions.where('note').anyOf(old).toArray();
    const ids = revisions.map(({ id }) => id);
    await db.revisions.bulkDelete(ids);
    await db.heads.bulkDelete(old);
    await db.ledger.put({ ...ledger, witness: takeFromWitness(ledger.witness, revisions) });
    await db.ledger.put({ id: 'purge', revisions: ids });
  });
  await finishPurge(db, mirror);
}
