import type { Snapshot } from '../core/notes/backup';
import type { Digest } from '../core/notes/exchange/own-format';
import { readLedger } from './commit-edits';
import type { ClauselightDatabase } from './database';
import { exportLibrary } from './export-library';

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
): Promise<void> {
  const { witness } = await readLedger(db);
  const taken = await listSnapshots(db);
  if (witness.count === 0 || taken.some((one) => one.last === witness.last && one.reason === reason)) return;
  const parts = await exportLibrary(db, digest, new AbortController().signal, () => undefined);
  const file = await packer.pack(parts);
  const count = await db.heads.count();
  const id = `${reason}-${witness.last}`;
  await db.transaction('rw', db.snapshots, db.snapshotFiles, async () => {
    await db.snapshotFiles.put({ id, file });
    await db.snapshots.put({ id, at, reason, count, last: witness.last });
    const spare = [...Map.groupBy(await listSnapshots(db), (one) => one.reason)].flatMap(([kind, snapshots]) =>
      snapshots.slice(kind === 'daily' ? KEPT.daily : KEPT.others).map((one) => one.id),
    );
    await db.snapshots.bulkDelete(spare);
    await db.snapshotFiles.bulkDelete(spare);
  });
}

/** Keeps the notes as they came out of an older shape of the database, once. */
export async function snapshotMigration(
  db: ClauselightDatabase,
  tools: { readonly digest: Digest; readonly packer: Packer },
  at: number,
): Promise<void> {
  const isMoved = (await db.notes.count()) > 0;
  const isTaken = (await listSnapshots(db)).some(({ reason }) => reason === 'migration');
  if (isMoved && !isTaken) await takeSnapshot(db, tools, 'migration', at);
}

/** The snapshots there are, the newest first. */
export async function listSnapshots(db: ClauselightDatabase): Promise<readonly Snapshot[]> {
  return (await db.snapshots.toArray()).sort((a, b) => b.last - a.last);
}
