import Dexie, { type Transaction } from 'dexie';
import type { LibraryNote } from '../core/notes/exchange/library';
import { advanceHead } from '../core/notes/head';
import type { NoteMirror } from '../core/notes/note-mirror';
import { type Revision, type StoredRevision, sumOf } from '../core/notes/revision';
import { addToWitness, EMPTY_WITNESS } from '../core/notes/witness';
import { type FirstNoteRow, type LedgerRow, toHeadRow } from './note-rows';

/** Where the second store keeps the notes as they stood before they were moved, until they are a snapshot. */
const BEFORE_KEY = 'notes/before-version-2';

/**
 * Copies the notes of version 1 of the database into the tables of version 2; the old rows stay as they are. Before
 * anything of it counts, the notes as they stood are in the second store.
 * @throws Error if the second store cannot be written: then the database stays as it was
 */
export async function moveFirstNotes(transaction: Transaction, mirror: NoteMirror): Promise<void> {
  const first: FirstNoteRow[] = await transaction.table('notes').orderBy('sequence').toArray();
  // The transaction is kept waiting; by itself it would end while the other store is written.
  if (first.length > 0) await Dexie.waitFor(() => mirror.set({ [BEFORE_KEY]: JSON.stringify(first) }));
  const revisions = first.map(toRevision);
  await transaction.table('revisions').bulkAdd(revisions);
  await transaction.table('heads').bulkAdd(revisions.map((revision) => toHeadRow(advanceHead(undefined, revision))));
  const ledger: LedgerRow = {
    id: 'notes',
    witness: addToWitness(EMPTY_WITNESS, revisions),
    day: 0,
    date: '',
    isMirrored: false,
  };
  await transaction.table('ledger').add(ledger);
}

/** The notes as they stood before they were moved; undefined if none were, or if they are a snapshot already. */
export async function readNotesBefore(mirror: NoteMirror): Promise<readonly LibraryNote[] | undefined> {
  const kept = (await mirror.get([BEFORE_KEY]))[BEFORE_KEY];
  if (typeof kept !== 'string') return undefined;
  const first: readonly FirstNoteRow[] = JSON.parse(kept);
  return first.map((row, at) => ({ id: row.id, revisions: [{ ...toRevision(row, at), n: at + 1 }] }));
}

/** Lets go of the notes as they stood before they were moved, once they are a snapshot. */
export function forgetNotesBefore(mirror: NoteMirror): Promise<void> {
  return mirror.remove([BEFORE_KEY]);
}

/** The id is made from the note's own, so that a migration that is begun again gives the same. */
function toRevision({ id, pack, clause, text, modified }: FirstNoteRow, at: number): StoredRevision {
  const revision: Revision = {
    id: `${id}-1`,
    note: id,
    isBeside: false,
    settles: [],
    isDeleted: false,
    made: modified,
    content: { pack, clause, text: text.toWellFormed(), tags: [] },
  };
  return { ...revision, sequence: at + 1, day: 0, sum: sumOf(revision) };
}
