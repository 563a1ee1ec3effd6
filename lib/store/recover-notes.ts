import type { Recovery } from '../core/notes/backup';
import { replayRevisions } from '../core/notes/head';
import type { NoteMirror } from '../core/notes/note-mirror';
import { compareRevisions, isSound, type StoredRevision } from '../core/notes/revision';
import { addToWitness, EMPTY_WITNESS } from '../core/notes/witness';
import { readLedger } from './commit-edits';
import type { ClauselightDatabase } from './database';
import { keyOf, packRevision, REVISION_PREFIX, readWitness, unpackRevision, WITNESS_KEY } from './mirror-revisions';
import { type RevisionRow, toHeadRow } from './note-rows';

/** Where damaged entries of the second store are kept. */
const QUARANTINE_PREFIX = 'notes/quarantine/';

/**
 * Makes both stores whole again from what can still be read in either: all sound revisions of both, the heads made anew
 * from them. What is damaged is kept aside, and what was done is written down for the reader.
 * @param highMark the last sequence that is known to have been in both stores
 * @param at milliseconds since 1970
 * @throws Error if a store cannot be written
 */
export async function recoverNotes(
  db: ClauselightDatabase,
  mirror: NoteMirror,
  highMark: number,
  at: number,
): Promise<Recovery> {
  const rows = await readRows(db);
  const ours = rows.filter(isSound);
  const entries = Object.entries(await mirror.getAll()).filter(([key]) => key.startsWith(REVISION_PREFIX));
  const theirs = entries.flatMap(([, value]) => unpackRevision(value) ?? []);
  const witnesses = [(await readLedger(db)).witness, (await readWitness(mirror)) ?? EMPTY_WITNESS];
  const promised = Math.max(...witnesses.map(({ count }) => count));

  const byId = new Map([...theirs, ...ours].map((revision) => [revision.id, revision]));
  const all = [...byId.values()].sort(compareRevisions);
  const ourIds = new Set(ours.map(({ id }) => id));
  const theirIds = new Set(theirs.map(({ id }) => id));
  const broken = rows.filter((row) => !isSound(row));
  const missing = all.filter(({ id }) => !ourIds.has(id));
  const uncopied = all.filter(({ id }) => !theirIds.has(id));
  const known = addToWitness({ ...EMPTY_WITNESS, last: Math.max(...witnesses.map((one) => one.last)) }, all).last;
  const notice: Recovery = {
    at,
    recovered: missing.length,
    mirrored: uncopied.length,
    lost: Math.max(promised - all.length, highMark - known, 0),
  };
  await rewriteDatabase(db, all, missing, broken, notice, Math.max(known, highMark));
  await rewriteMirror(db, mirror, uncopied, entries, at);
  return notice;
}

/** Every row that the database still gives; one that cannot be read keeps no other back. */
async function readRows(db: ClauselightDatabase): Promise<readonly RevisionRow[]> {
  try {
    return await db.revisions.toArray();
  } catch {
    // Told to the reader by the recovery's notice: what is not read here counts as missing.
    const ids = await db.revisions.toCollection().primaryKeys();
    const found = await Promise.allSettled(ids.map((id) => db.revisions.get(id)));
    return found.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
  }
}

async function rewriteDatabase(
  db: ClauselightDatabase,
  all: readonly StoredRevision[],
  missing: readonly StoredRevision[],
  broken: readonly RevisionRow[],
  notice: Recovery,
  last: number,
): Promise<void> {
  const heads = [...replayRevisions(all).values()].map(toHeadRow);
  await db.transaction('rw', db.revisions, db.heads, db.ledger, db.quarantine, async () => {
    const ledger = await readLedger(db);
    const kept = new Set(heads.map(({ id }) => id));
    const stale = (await db.heads.toCollection().primaryKeys()).filter((id) => !kept.has(id));
    const orphans = (await db.heads.bulkGet(stale)).filter((row) => row !== undefined);
    if (broken.length + orphans.length > 0) await db.quarantine.add({ at: notice.at, rows: [...broken, ...orphans] });
    await db.revisions.bulkDelete(broken.map(({ id }) => id));
    await db.heads.bulkDelete(stale);
    await db.revisions.bulkPut(missing);
    await db.heads.bulkPut(heads);
    const day = Math.max(ledger.day, ...all.map((revision) => revision.day), 0);
    await db.ledger.put({ ...ledger, day, witness: addToWitness({ ...EMPTY_WITNESS, last }, all), isMirrored: true });
    await db.ledger.put({ id: 'notice', notice });
  });
}

async function rewriteMirror(
  db: ClauselightDatabase,
  mirror: NoteMirror,
  uncopied: readonly StoredRevision[],
  entries: readonly (readonly [string, unknown])[],
  at: number,
): Promise<void> {
  const broken = entries.filter(([, value]) => !unpackRevision(value));
  if (broken.length > 0) await mirror.set({ [QUARANTINE_PREFIX + at]: broken });
  const healed = new Set(uncopied.map(({ id }) => keyOf(id)));
  await mirror.remove(broken.map(([key]) => key).filter((key) => !healed.has(key)));
  const { witness } = await readLedger(db);
  const items = uncopied.map((revision) => [keyOf(revision.id), packRevision(revision)] as const);
  await mirror.set({ ...Object.fromEntries(items), [WITNESS_KEY]: witness });
}
