import type { Transaction } from 'dexie';
import { advanceHead } from '../core/notes/head';
import { type Revision, type StoredRevision, sumOf } from '../core/notes/revision';
import { addToWitness, EMPTY_WITNESS } from '../core/notes/witness';
import { type FirstNoteRow, type LedgerRow, toHeadRow } from './note-rows';

/** Copies the notes of version 1 of the database into the tables of version 2; the old rows stay as they are. */
export async function moveFirstNotes(transaction: Transaction): Promise<void> {
  const first: FirstNoteRow[] = await transaction.table('notes').orderBy('sequence').toArray();
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
