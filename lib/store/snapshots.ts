import type { Progress, Snapshot, StopSignal } from '../core/notes/backup';
import { type Digest, formatLibrary } from '../core/notes/exchange/own-format';
import type { NoteMirror } from '../core/notes/note-mirror';
import { readLedger } from './commit-edits';
import type { ClauselightDatabase } from './database';
import { exportLibrary } from './export-library';
import { forgetNotesBefore, readNotesBefore } from './migrate-notes';
import type { SnapshotFileRow } from './note-rows';

/** Daily snapshots that are kept, and of each other kind. */
const KEPT = { daily: 7, others: 3 };

/** Packs a text and unpacks it. */
export interface Packer {
  pack(parts: readonly string[]): Promise<Uint8Array<ArrayBuffer>>;
  unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
}

/**
 * Keeps all notes as they are now, unless the newest snapshot has them so already. Older snapshots make room.
 * @param at milliseconds since 1970; the order of snapshots comes from what they hold
 */
export async function takeSnapshot(
  db: ClauselightDatabase,
  { digest, packer }: { readonly digest: Digest; readonly packer: Packer },
  reason: Snapshot['reason'],
  at: number,
  signal: StopSignal = new AbortController().signal,
  progress: Progress = () => undefined,
): Promise<void> {
  const { witness } = await readLedger(db);
  const taken = await listSnapshots(db);
  if (witness.count === 0 || taken.some((one) => one.last === witness.last && one.reason === reason)) return;
  const parts = await exportLibrary(db, digest, signal, progress);
  const file = await packer.pack(parts);
  const count = await db.heads.count();
  await putSnapshot(db, { id: `${reason}-${witness.last}`, at, reason, count, last: witness.last }, file);
}

function putSnapshot(db: ClauselightDatabase, snapshot: Snapshot, file: SnapshotFileRow['file']): Promise<void> {
  return db.transaction('rw', db.snapshots, db.snapshotFiles, async () => {
    await db.snapshotFiles.put({ id: snapshot.id, file });
    await db.snapshots.put(snapshot);
    const spare = [...Map.groupBy(await listSnapshots(db), (one) => one.reason)].flatMap(([kind, snapshots]) =>
      snapshots.slice(kind === 'daily' ? KEPT.daily : KEPT.others).map((one) => one.id),
    );
    await db.snapshots.bulkDelete(spare);
    await db.snapshotFiles.bulkDelete(spare);
  });
}

/**
 * Makes a snapshot of the notes that a migration put aside before it began. Ended in between, it is made again.
 * @param at milliseconds since 1970
 */
export async function adoptMigrationSnapshot(
  db: ClauselightDatabase,
  mirror: NoteMirror,
  { digest, packer }: { readonly digest: Digest; readonly packer: Packer },
  at: number,
): Promise<void> {
  const notes = await readNotesBefore(mirror);
  if (!notes) return;
  const last = notes.length;
  const file = await packer.pack(await formatLibrary(notes, digest));
  await putSnapshot(db, { id: `migration-${last}`, at, reason: 'migration', count: notes.length, last }, file);
  await forgetNotesBefore(mirror);
}

/** The snapshots there are, the newest first. */
export async function listSnapshots(db: ClauselightDatabase): Promise<readonly Snapshot[]> {
  return (await db.snapshots.toArray()).sort((a, b) => b.last - a.last);
}
