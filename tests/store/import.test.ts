import { describe, expect, it } from 'vitest';
import { parseImport } from '../../lib/core/notes/exchange/parse-import';
import { exportLibrary } from '../../lib/store/export-library';
import { planTakeIn, takeIn } from '../../lib/store/import-library';
import { openNotes } from '../../lib/store/open-notes';
import { nodeTools } from '../core/notes/exchange-tools';
import { libraryFile } from '../harness/notes/library-file';
import { createDisk, openOn } from '../harness/notes/node-database';
import { editOf } from '../harness/notes/note-edits';
import { createSurroundings } from '../harness/notes/surroundings';

const never = new AbortController().signal;

async function openEmpty() {
  const db = openOn(createDisk());
  return { db, store: await openNotes(db, createSurroundings(), 1) };
}

const fileOf = async (db: Awaited<ReturnType<typeof openEmpty>>['db']) =>
  (await exportLibrary(db, nodeTools.digest, never, () => undefined)).join('');

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

  it('refuses a version that belongs to another note here', async () => {
    const here = await openEmpty();
    const there = await openEmpty();
    await here.store.save(editOf({ note: 'a', revision: 'same' }));
    await there.store.save(editOf({ note: 'other', revision: 'same' }));
    const library = await parseImport(await fileOf(there.db), nodeTools);
    await expect(planTakeIn(here.db, library, { how: 'import' })).rejects.toThrow('twice');
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

describe('an import of many notes', () => {
  const openLarge = async () => parseImport(libraryFile(1200), nodeTools);

  it.each([0.1, 0.3, 0.45, 0.6, 0.99])(
    'that is stopped at %d of its way leaves everything as it was',
    async (where) => {
      const { db, store } = await openEmpty();
      await store.save(editOf({ text: 'mine' }));
      const before = [await db.revisions.toArray(), await db.heads.toArray(), await db.ledger.toArray()];
      const stop = new AbortController();
      const taking = takeIn(db, await openLarge(), { how: 'import' }, stop.signal, (part) => {
        if (part >= where) stop.abort(new Error('stopped'));
      });
      await expect(taking).rejects.toThrow('stopped');
      expect([await db.revisions.toArray(), await db.heads.toArray(), await db.ledger.toArray()]).toEqual(before);
    },
  );

  it('tells how far it is, and lets the window breathe while the file is read', async () => {
    const { db } = await openEmpty();
    const reading: number[] = [];
    const library = await parseImport(libraryFile(1200), nodeTools, async (part) => void reading.push(part));
    const taking: number[] = [];
    await takeIn(db, library, { how: 'import' }, never, (part) => taking.push(part));
    for (const parts of [reading, taking]) {
      expect(parts.length).toBeGreaterThan(4);
      expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    }
    expect(await db.heads.count()).toBe(1200);
  });
});
