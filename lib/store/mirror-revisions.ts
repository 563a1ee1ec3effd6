import type { Progress } from '../core/notes/backup';
import type { NoteMirror } from '../core/notes/note-mirror';
import { isSound, plainRevision, type StoredRevision } from '../core/notes/revision';
import { addToWitness, EMPTY_WITNESS, parseWitness, takeFromWitness, type Witness } from '../core/notes/witness';
import { readLedger } from './commit-edits';
import type { ClauselightDatabase } from './database';

/** The key of what the second store's revisions add up to. */
export const WITNESS_KEY = 'notes/witness';
/** What the keys of revisions begin with. */
export const REVISION_PREFIX = 'notes/revision/';
/** Revisions that are read and written at a time: bounds memory while a large import is mirrored. */
const BATCH = 2000;

/** The key of a revision in the second store. */
export function keyOf(revision: string): string {
  return REVISION_PREFIX + revision;
}

/** A revision as the second store keeps it: as JSON, since what a store makes of strings within objects differs. */
export function packRevision(revision: StoredRevision): string {
  const { sequence, day, sum } = revision;
  return JSON.stringify({ ...plainRevision(revision), sequence, day, sum });
}

/** Gives a revision of the second store; undefined if it is damaged. */
export function unpackRevision(value: unknown): StoredRevision | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const revision: StoredRevision = JSON.parse(value);
    return isSound(revision) ? revision : undefined;
  } catch {
    // Neither JSON nor a revision: damage, which is what the answer says.
    return undefined;
  }
}

/** What the second store's revisions add up to; undefined if it does not say, or says nonsense. */
export async function readWitness(mirror: NoteMirror): Promise<Witness | undefined> {
  return parseWitness((await mirror.get([WITNESS_KEY]))[WITNESS_KEY]);
}

/**
 * Brings every revision that the second store has not seen into it, in order; each batch with its witness. Gives the
 * witness of what it holds then.
 * @throws Error if the second store cannot be written
 */
export async function mirrorRevisions(
  db: ClauselightDatabase,
  mirror: NoteMirror,
  progress: Progress = () => undefined,
): Promise<Witness> {
  const { count } = (await readLedger(db)).witness;
  let witness = (await readWitness(mirror)) ?? EMPTY_WITNESS;
  for (;;) {
    const batch = await db.revisions.where('sequence').above(witness.last).limit(BATCH).toArray();
    if (batch.length === 0) break;
    witness = addToWitness(witness, batch);
    const items = batch.map((revision) => [keyOf(revision.id), packRevision(revision)] as const);
    await mirror.set({ ...Object.fromEntries(items), [WITNESS_KEY]: witness });
    progress(Math.min(witness.count / count, 1));
    if (batch.length < BATCH) break;
  }
  const ledger = await readLedger(db);
  if (!ledger.isMirrored) await db.ledger.put({ ...ledger, isMirrored: true });
  return witness;
}

/** Takes revisions out of the second store that were deleted from the database for good; may be repeated. */
export async function finishPurge(db: ClauselightDatabase, mirror: NoteMirror): Promise<void> {
  const row = await db.ledger.get('purge');
  if (row?.id !== 'purge') return;
  const keys = row.revisions.map(keyOf);
  const there = Object.values(await mirror.get(keys)).flatMap((value) => unpackRevision(value) ?? []);
  const witness = await readWitness(mirror);
  if (witness && there.length > 0) {
    // Emptied together with the new witness, then removed: ended in between, the two still fit each other.
    const emptied = Object.fromEntries(there.map(({ id }) => [keyOf(id), '']));
    await mirror.set({ ...emptied, [WITNESS_KEY]: takeFromWitness(witness, there) });
  }
  await mirror.remove(keys);
  await db.ledger.delete('purge');
}
