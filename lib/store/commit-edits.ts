import type { EditOutcome, NoteEdit } from '../core/notes/edit';
import { advanceHead, type Head, landEdit } from '../core/notes/head';
import type { NoteContent } from '../core/notes/note';
import { plainRevision, type Revision, type StoredRevision, sumOf } from '../core/notes/revision';
import { addToWitness, EMPTY_WITNESS } from '../core/notes/witness';
import type { ClauselightDatabase } from './database';
import { type LedgerRow, toHead, toHeadRow } from './note-rows';

/** The ledger of all notes; that of an empty database if there is none yet. */
export async function readLedger(db: ClauselightDatabase): Promise<Extract<LedgerRow, { id: 'notes' }>> {
  const row = await db.ledger.get('notes');
  if (row?.id === 'notes') return row;
  return { id: 'notes', witness: EMPTY_WITNESS, day: 0, date: '', isMirrored: false };
}

/**
 * Adds what the edits say to the revisions and moves the heads; belongs into a transaction over `revisions`, `heads`
 * and `ledger`. An edit whose revision is there already was sent again: it changes nothing.
 */
export async function commitEdits(
  db: ClauselightDatabase,
  edits: readonly NoteEdit[],
): Promise<readonly EditOutcome[]> {
  const ledger = await readLedger(db);
  const known = await db.revisions.bulkGet(edits.map(({ revision }) => revision));
  const heads = await readHeads(
    db,
    edits.map(({ note }) => note),
  );
  const added: StoredRevision[] = [];
  const outcomes: EditOutcome[] = [];
  for (const [at, edit] of edits.entries()) {
    const sent = known[at];
    if (sent) {
      outcomes.push({ isBeside: sent.isBeside });
      continue;
    }
    const head = heads.get(edit.note);
    const plain = toRevision(edit, head);
    const sequence = ledger.witness.last + added.length + 1;
    const revision = { ...plain, sequence, day: ledger.day, sum: sumOf(plain) };
    heads.set(edit.note, advanceHead(head, revision));
    added.push(revision);
    outcomes.push({ isBeside: revision.isBeside });
  }
  await appendRevisions(db, added, heads, ledger);
  return outcomes;
}

async function appendRevisions(
  db: ClauselightDatabase,
  added: readonly StoredRevision[],
  heads: ReadonlyMap<string, Head>,
  ledger: Extract<LedgerRow, { id: 'notes' }>,
): Promise<void> {
  if (added.length === 0) return;
  const changed = [...new Set(added.map(({ note }) => note))].flatMap((note) => heads.get(note) ?? []);
  await db.revisions.bulkAdd(added);
  await db.heads.bulkPut(changed.map(toHeadRow));
  await db.ledger.put({ ...ledger, witness: addToWitness(ledger.witness, added) });
}

/** The heads of some notes, as far as there are any. */
export async function readHeads(db: ClauselightDatabase, notes: readonly string[]): Promise<Map<string, Head>> {
  const rows = await db.heads.bulkGet([...new Set(notes)]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, toHead(row)] as const] : [])));
}

function toRevision(edit: NoteEdit, head: Head | undefined): Revision {
  const base = edit.bases.findLast((one) => one === head?.revision) ?? edit.bases.at(-1);
  return plainRevision({
    id: edit.revision,
    note: edit.note,
    ...(base === undefined ? {} : { base }),
    ...landEdit(head, edit),
    isDeleted: edit.isDeleted ?? false,
    made: edit.made,
    content: withWholeText(edit.content),
  });
}

/** Half a character, as a broken paste leaves it, cannot be written to a file: it becomes the sign for "unreadable". */
function withWholeText(content: NoteContent): NoteContent {
  return { ...content, text: content.text.toWellFormed(), tags: content.tags.map((tag) => tag.toWellFormed()) };
}
