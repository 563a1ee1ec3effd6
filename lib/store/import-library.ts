import type { Library } from '../core/notes/exchange/library';
import { type ImportPlan, type Known, planImport, planRestore } from '../core/notes/exchange/plan-import';
import { advanceHead } from '../core/notes/head';
import { sumOf } from '../core/notes/revision';
import { appendRevisions, readHeads, readLedger } from './commit-edits';
import type { ClauselightDatabase } from './database';

/** How a library is taken in: added to what is there, or put back as it was. */
export type TakeIn = { readonly how: 'import' } | { readonly how: 'restore'; readonly made: number; newId(): string };

/** What taking a library in would do. */
export async function planTakeIn(db: ClauselightDatabase, library: Library, how: TakeIn): Promise<ImportPlan> {
  const known = await readKnown(db, library);
  return how.how === 'import' ? planImport(library, known) : planRestore(library, known, how.newId, how.made);
}

/** Takes a library in, in one transaction: all of it or nothing. */
export function takeIn(db: ClauselightDatabase, library: Library, how: TakeIn): Promise<ImportPlan> {
  return db.transaction('rw', db.revisions, db.heads, db.ledger, async () => {
    const plan = await planTakeIn(db, library, how);
    const ledger = await readLedger(db);
    const heads = await readHeads(
      db,
      plan.revisions.map(({ note }) => note),
    );
    const added = plan.revisions.map((revision, at) => {
      const sequence = ledger.witness.last + at + 1;
      return { ...revision, sequence, day: ledger.day, sum: sumOf(revision) };
    });
    for (const revision of added) heads.set(revision.note, advanceHead(heads.get(revision.note), revision));
    await appendRevisions(db, added, heads, ledger);
    return plan;
  });
}

async function readKnown(db: ClauselightDatabase, { notes }: Library): Promise<Known> {
  const heads = await readHeads(
    db,
    notes.map(({ id }) => id),
  );
  const ids = new Set(await db.revisions.toCollection().primaryKeys());
  return { heads, has: (revision) => ids.has(revision) };
}
