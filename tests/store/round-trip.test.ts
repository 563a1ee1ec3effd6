import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseImport } from '../../lib/core/notes/exchange/parse-import';
import { toAnnotation } from '../../lib/core/notes/exchange/web-annotation';
import { exportLibrary, readAllNotes } from '../../lib/store/export-library';
import { planTakeIn, takeIn } from '../../lib/store/import-library';
import { openNotes } from '../../lib/store/open-notes';
import { nodeTools } from '../core/notes/exchange-tools';
import { anyLibrary } from '../harness/notes/libraries';
import { createDisk, openOn } from '../harness/notes/node-database';
import { editOf } from '../harness/notes/note-edits';
import { createSurroundings } from '../harness/notes/surroundings';

/** Libraries that are tried: `npm run test:deep` tries more. */
const RUNS = Number(process.env.CLAUSELIGHT_LIBRARIES ?? 60);

const never = new AbortController().signal;

async function openEmpty() {
  const db = openOn(createDisk());
  return { db, store: await openNotes(db, createSurroundings(), 1) };
}

const fileOf = async (db: Awaited<ReturnType<typeof openEmpty>>['db']) =>
  (await exportLibrary(db, nodeTools.digest, never, () => undefined)).join('');

describe('a library', () => {
  it('is the same after export, wipe and import, and its next export has the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (edits) => {
        const first = await openEmpty();
        for (const edit of edits) await first.store.save(edit);
        const file = await fileOf(first.db);
        const second = await openEmpty();
        const library = await parseImport(file, nodeTools);
        await takeIn(second.db, library, { how: 'import' });
        expect(await fileOf(second.db)).toBe(file);
        expect(await second.store.find({ limit: 99 })).toEqual(await first.store.find({ limit: 99 }));
        const again = await planTakeIn(second.db, library, { how: 'import' });
        expect(again.revisions).toEqual([]);
      }),
      { numRuns: RUNS, seed: 6 },
    );
  });

  it('keeps what its notes say through W3C annotations', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (edits) => {
        const first = await openEmpty();
        const ids = new Map<string, string>();
        for (const edit of edits) {
          const note = ids.get(edit.note) ?? crypto.randomUUID();
          ids.set(edit.note, note);
          await first.store.save({ ...edit, note });
        }
        const notes = await readAllNotes(first.db, never, () => undefined);
        const library = await parseImport(
          JSON.stringify({ type: 'AnnotationPage', items: notes.map(toAnnotation) }),
          nodeTools,
        );
        const plan = await planTakeIn(first.db, library, { how: 'import' });
        expect(plan.counts).toMatchObject({ added: 0, unchanged: notes.length, conflicts: 0 });
      }),
      { numRuns: RUNS, seed: 6 },
    );
  });
});

describe('importing into a library that has some of it', () => {
  it('adds what is newer, and puts beside what was changed on both sides', async () => {
    const here = await openEmpty();
    const there = await openEmpty();
    for (const { store } of [here, there]) {
      await store.save(editOf({ note: 'followed', revision: 'f1' }));
      await store.save(editOf({ note: 'both', revision: 'b1' }));
    }
    await there.store.save(editOf({ note: 'followed', revision: 'f2', bases: ['f1'], text: 'newer' }));
    await there.store.save(editOf({ note: 'both', revision: 'b2', bases: ['b1'], text: 'theirs' }));
    await here.store.save(editOf({ note: 'both', revision: 'b3', bases: ['b1'], text: 'ours' }));
    const library = await parseImport(await fileOf(there.db), nodeTools);
    const { counts } = await takeIn(here.db, library, { how: 'import' });
    expect(counts).toEqual({ added: 0, changed: 1, conflicts: 1, unchanged: 0, unfiled: 0 });
    expect(await here.store.get('followed')).toMatchObject({ content: { text: 'newer' } });
    expect(await here.store.get('both')).toMatchObject({ revision: 'b3', rivals: ['b2'] });
    expect((await planTakeIn(here.db, library, { how: 'import' })).revisions).toEqual([]);
  });

  it('puts notes back as a snapshot has them, and loses nothing of what came since', async () => {
    const { db, store } = await openEmpty();
    await store.save(editOf({ text: 'then' }));
    await store.save(editOf({ note: 'gone', revision: 'g1', text: 'gone' }));
    const library = await parseImport(await fileOf(db), nodeTools);
    await store.save(editOf({ revision: 'a2', bases: ['a1'], text: 'now' }));
    await store.save(editOf({ note: 'gone', revision: 'g2', bases: ['g1'], text: 'gone', isDeleted: true }));
    await store.save(editOf({ note: 'new', revision: 'n1', text: 'new' }));
    await takeIn(db, library, { how: 'restore', made: 9, newId: () => crypto.randomUUID() });
    const { notes } = await store.find({ limit: 9 });
    expect(notes.map(({ id, content }) => [id, content.text]).sort()).toEqual([
      ['a', 'then'],
      ['gone', 'gone'],
      ['new', 'new'],
    ]);
    expect((await store.history('a')).map(({ content }) => content.text)).toEqual(['then', 'now', 'then']);
  });
});
