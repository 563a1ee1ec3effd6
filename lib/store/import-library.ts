import type { Progress, StopSignal } from '../core/notes/backup';
import type { Library } from '../core/notes/exchange/library';
import { type ImportPlan, type Known, planImport, planRestore } from '../core/notes/exchange/plan-import';
import { advanceHead, type Head } from '../core/notes/head';
import { sumOf } from '../core/notes/revision';
import { addToWitness } from '../core/notes/witness';
import { readHeads, readLedger } from './commit-edits';
import type { ClauselightDatabase } from './database';
import { toHeadRow } from './note-rows';

/** Rows that are read or written at a time: few enough that the window is not held up. */
const BATCH = 250;

/** How a library is taken in: added to what is there, or put back as it was. */
export type TakeIn = { readonly how: 'import' } | { readonly how: 'restore'; readonly made: number; newId(): string };

/** What taking a library in would do. */
export async function planTakeIn(db: ClauselightDatabase, library: Library, how: TakeIn): Promise<ImportPlan> {
  return makePlan(library, await readKnown(db, library), how);
}

/**
 * Takes a library in, in one transaction: all of it or nothing.
 * @throws the signal's reason when it aborts
 */
export function takeIn(
  db: ClauselightDatabase,
  library: Library,
  how: TakeIn,
  signal: StopSignal = new AbortController().signal,
  progress: Progress = () => undefined,
): Promise<ImportPlan> {
  return db.transaction('rw', db.revisions, db.heads, db.ledger, async () => {
    const known = await readKnown(db, library);
    const plan = makePlan(library, known, how);
    const ledger = await readLedger(db);
    const heads = new Map(known.heads);
    let { witness } = ledger;
    const total = plan.revisions.length;
    // The transaction stays open while it is written to, and the window draws between two batches.
    for (let from = 0; from < total; from += BATCH) {
      signal.throwIfAborted();
      const added = plan.revisions.slice(from, from + BATCH).map((revision, at) => ({
        ...revision,
        sequence: ledger.witness.last + from + at + 1,
        day: ledger.day,
        sum: sumOf(revision),
      }));
      for (const revision of added) heads.set(revision.note, advanceHead(heads.get(revision.note), revision));
      await db.revisions.bulkAdd(added);
      witness = addToWitness(witness, added);
      progress((from + added.length) / (2 * total));
    }
    const changed = [...new Set(plan.revisions.map(({ note }) => note))].flatMap((note) => heads.get(note) ?? []);
    for (let from = 0; from < changed.length; from += BATCH) {
      signal.throwIfAborted();
      await db.heads.bulkPut(changed.slice(from, from + BATCH).map(toHeadRow));
      progress(0.5 + (from + BATCH) / (2 * changed.length));
    }
    if (total > 0) await db.ledger.put({ ...ledger, witness });
    signal.throwIfAborted();
    return plan;
  });
}

function makePlan(library: Library, known: Known, how: TakeIn): ImportPlan {
  return how.how === 'import' ? planImport(library, known) : planRestore(library, known, how.newId, how.made);
}

/** Asks for heads that are there only: a question for each note that is not costs as much as writing it. */
async function readKnown(db: ClauselightDatabase, { notes }: Library): Promise<Known> {
  const there = new Set(await db.heads.toCollection().primaryKeys());
  const wanted = notes.flatMap(({ id }) => (there.has(id) ? [id] : []));
  const heads = new Map<string, Head>();
  for (let from = 0; from < wanted.length; from += BATCH) {
    for (const [id, head] of await readHeads(db, wanted.slice(from, from + BATCH))) heads.set(id, head);
  }
  const ids = new Set(await db.revisions.toCollection().primaryKeys());
  return { heads, has: (revision) => ids.has(revision) };
}
