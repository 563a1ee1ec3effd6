import type { NoteMirror } from '../core/notes/note-mirror';
import { isSound } from '../core/notes/revision';
import { addToWitness, EMPTY_WITNESS, isSameWitness } from '../core/notes/witness';
import { readLedger } from './commit-edits';
import type { ClauselightDatabase } from './database';
import { REVISION_PREFIX, readWitness, unpackRevision } from './mirror-revisions';

/** How the database and the second store stand to each other. */
export type Comparison =
  /** Both hold the same. */
  | 'same'
  /** The second store lacks the newest revisions only: the last save was cut short. */
  | 'behind'
  /** Something is missing or damaged in one of them. */
  | 'damaged';

/**
 * Compares by what each store says of itself, and by counting; costs the same for few notes and for many.
 * @param highMark the last sequence that is known to have been in both
 */
export async function compareQuickly(
  db: ClauselightDatabase,
  mirror: NoteMirror,
  highMark: number = 0,
): Promise<Comparison> {
  const { witness: ours, isMirrored } = await readLedger(db);
  const theirs = await readWitness(mirror);
  if ((await db.revisions.count()) !== ours.count) return 'damaged';
  if (ours.last < highMark) return 'damaged';
  if (!theirs) return isMirrored ? 'damaged' : ours.count > 0 ? 'behind' : 'same';
  if (isSameWitness(ours, theirs)) return 'same';
  return theirs.last < ours.last && theirs.count < ours.count ? 'behind' : 'damaged';
}

/** Compares every revision of both stores. */
export async function compareFully(
  db: ClauselightDatabase,
  mirror: NoteMirror,
  highMark: number = 0,
): Promise<Comparison> {
  const quick = await compareQuickly(db, mirror, highMark);
  if (quick !== 'same') return quick;
  const { witness } = await readLedger(db);
  const rows = await db.revisions.toArray();
  const isWhole =
    rows.every(isSound) && isSameWitness({ ...addToWitness(EMPTY_WITNESS, rows), last: witness.last }, witness);
  const heads = await db.heads.count();
  if (!isWhole || heads !== new Set(rows.map(({ note }) => note)).size) return 'damaged';
  const kept = Object.entries(await mirror.getAll()).filter(([key]) => key.startsWith(REVISION_PREFIX));
  const copies = kept.flatMap(([, value]) => unpackRevision(value) ?? []);
  const isCopied = isSameWitness({ ...addToWitness(EMPTY_WITNESS, copies), last: witness.last }, witness);
  return isCopied ? 'same' : 'damaged';
}
