import { describe, expect, it } from 'vitest';
import type { ClauselightDatabase } from '../../lib/store/database';
import { countDay, emptyOldTrash, TRASH_DAYS } from '../../lib/store/housekeeping';
import { createNoteStore } from '../../lib/store/note-store';
import { openNotes, openReadableNotes } from '../../lib/store/open-notes';
import { createDisk, openOn } from '../harness/notes/node-database';
import { editOf } from '../harness/notes/note-edits';
import { createSurroundings } from '../harness/notes/surroundings';

/** Three notes in both stores, one of them with two revisions, one in the trash. */
async function createLibrary() {
  const surroundings = createSurroundings();
  const db = openOn(createDisk());
  const store = await openNotes(db, surroundings, 1);
  await store.save(editOf({ text: 'first' }));
  await store.save(editOf({ revision: 'a2', bases: ['a1'], text: 'second' }));
  await store.save(editOf({ note: 'b', revision: 'b1', text: 'b' }));
  await store.save(editOf({ note: 'b', revision: 'b2', bases: ['b1'], text: 'b', isDeleted: true }));
  await store.save(editOf({ note: 'c', revision: 'c1', text: 'c' }));
  return { db, surroundings, before: await readAll(db) };
}

async function readAll(db: ClauselightDatabase) {
  return { heads: await db.heads.toArray(), revisions: await db.revisions.toArray() };
}

async function noticeOf(db: ClauselightDatabase) {
  const row = await db.ledger.get('notice');
  return row?.id === 'notice' ? row.notice : undefined;
}

describe('at the start', () => {
  it('two whole stores are left alone', async () => {
    const { db, surroundings, before } = await createLibrary();
    await openNotes(db, surroundings, 2);
    expect(await readAll(db)).toEqual(before);
    expect(await noticeOf(db)).toBeUndefined();
  });

  it('a database that is gone comes back from the second store', async () => {
    const { surroundings, before } = await createLibrary();
    const db = openOn(createDisk());
    await openNotes(db, surroundings, 2);
    expect(await readAll(db)).toEqual(before);
    expect(await noticeOf(db)).toEqual({ at: 2, recovered: 5, mirrored: 0, lost: 0 });
  });

  it('a loss in both stores is said, once, where only the high mark remembers that there was something', async () => {
    const { surroundings } = await createLibrary();
    surroundings.mirror.items.clear();
    const db = openOn(createDisk());
    const store = await openNotes(db, surroundings, 2);
    expect(await noticeOf(db)).toEqual({ at: 2, recovered: 0, mirrored: 0, lost: 5 });
    await db.ledger.delete('notice');
    await store.save(editOf({ note: 'd', revision: 'd1' }));
    await openNotes(db, surroundings, 3);
    expect(await noticeOf(db)).toBeUndefined();
    expect(await db.revisions.toArray()).toMatchObject([{ id: 'd1', sequence: 6 }]);
  });

  it('what was taken out of the trash for good is not called lost', async () => {
    const { db, surroundings } = await createLibrary();
    const last = (await db.revisions.orderBy('sequence').last())?.note ?? '';
    await db.heads.where('id').equals(last).modify({ isDeleted: true, deletedDay: 0 });
    for (let day = 0; day <= TRASH_DAYS; day++) await countDay(db, String(day));
    await emptyOldTrash(db, surroundings.mirror);
    expect(await db.revisions.count()).toBe(2);
    await openNotes(db, surroundings, 2);
    expect(await noticeOf(db)).toBeUndefined();
  });

  it('a second store that cannot be opened leaves the notes to be read, and nothing to be changed', async () => {
    const { db, surroundings } = await createLibrary();
    const closed = () => Promise.reject(new Error('closed'));
    const mirror = { get: closed, getAll: closed, set: closed, remove: closed };
    const opened = await openReadableNotes(db, { ...surroundings, mirror }, 2);
    expect(opened.closed).toBe('uncopied');
    expect((await opened.store.find({ limit: 9 })).notes).toHaveLength(2);
    await expect(opened.store.save(editOf({ note: 'd', revision: 'd1' }))).rejects.toThrow('closed');
    expect(await db.revisions.count()).toBe(5);
  });

  it('a store that fails once, and is begun anew by the browser, is made whole with the next try', async () => {
    const { db, surroundings, before } = await createLibrary();
    const fresh = createSurroundings().mirror;
    let failures = 1;
    const get = (keys: readonly string[]) =>
      failures-- > 0 ? Promise.reject(new Error('thrown away')) : fresh.get(keys);
    const opened = await openReadableNotes(db, { ...surroundings, mirror: { ...fresh, get } }, 2);
    expect(opened.closed).toBeUndefined();
    expect(await readAll(db)).toEqual(before);
    expect(await noticeOf(db)).toMatchObject({ mirrored: 5, lost: 0 });
  });

  it('a second store that is gone is written again', async () => {
    const { db, before } = await createLibrary();
    const fresh = createSurroundings();
    await openNotes(db, fresh, 2);
    expect(fresh.mirror.items.size).toBe(6);
    expect(await noticeOf(db)).toMatchObject({ recovered: 0, mirrored: 5, lost: 0 });
    expect(await readAll(db)).toEqual(before);
  });

  it.each<[string, (db: ClauselightDatabase) => Promise<unknown>]>([
    ['a lost revision', (db) => db.revisions.delete('a2')],
    ['a changed revision', (db) => db.revisions.update('a2', { made: 5 })],
    ['a revision without a shape', (db) => db.revisions.put({ id: 'a2', sequence: 2 } as never)],
    ['a lost head', (db) => db.heads.delete('a')],
    ['a lost ledger', (db) => db.ledger.delete('notes')],
    ['older data', (db) => Promise.all([db.revisions.delete('c1'), db.heads.delete('c'), setBack(db)])],
  ])('%s in the database is made whole', async (_, damage) => {
    const { db, surroundings, before } = await createLibrary();
    await damage(db);
    await openNotes(db, surroundings, 2);
    expect(await readAll(db)).toEqual(before);
    expect(await noticeOf(db)).toMatchObject({ lost: 0 });
  });

  it.each<[string, unknown]>([
    ['lost', undefined],
    ['changed', '{"id":"a2"}'],
    ['of another kind', 5],
  ])('a %s revision in the second store is made whole', async (_, value) => {
    const { db, surroundings } = await createLibrary();
    const good = surroundings.mirror.items.get('notes/revision/a2');
    if (value === undefined) surroundings.mirror.items.delete('notes/revision/a2');
    else surroundings.mirror.items.set('notes/revision/a2', value);
    await openNotes(db, surroundings, 2);
    expect(surroundings.mirror.items.get('notes/revision/a2')).toBe(good);
    expect(await noticeOf(db)).toMatchObject({ mirrored: 1, lost: 0 });
  });

  it('what is left in either of two damaged stores is brought together, and the loss is told', async () => {
    const { db, surroundings } = await createLibrary();
    await db.revisions.bulkDelete(['a1', 'c1']);
    for (const id of ['a1', 'b1']) surroundings.mirror.items.delete(`notes/revision/${id}`);
    await openNotes(db, surroundings, 2);
    expect((await db.revisions.toCollection().primaryKeys()).sort()).toEqual(['a2', 'b1', 'b2', 'c1']);
    expect((await db.heads.get('a'))?.content.text).toBe('second');
    expect(await noticeOf(db)).toMatchObject({ lost: 1 });
  });

  it('what was damaged is kept aside', async () => {
    const { db, surroundings } = await createLibrary();
    await db.revisions.update('a2', { made: 5 });
    await openNotes(db, surroundings, 2);
    expect(await db.quarantine.toArray()).toMatchObject([{ at: 2, rows: [{ id: 'a2', made: 5 }] }]);
  });

  it('a save that reached the database only is copied, and nothing is said', async () => {
    const { db, surroundings } = await createLibrary();
    surroundings.mirror.breakage = 'killed';
    const last = editOf({ note: 'd', revision: 'd1' });
    await expect(createNoteStore(db, surroundings).save(last)).rejects.toThrow('killed');
    surroundings.mirror.breakage = undefined;
    await openNotes(db, surroundings, 2);
    expect(surroundings.mirror.items.has('notes/revision/d1')).toBe(true);
    expect(await noticeOf(db)).toBeUndefined();
  });
});

describe('a draft of a window that ended', () => {
  it('becomes a revision', async () => {
    const { db, surroundings } = await createLibrary();
    const draft = editOf({ revision: 'a3', bases: ['a2'], text: 'third' });
    await createNoteStore(db, { ...surroundings, owner: 'ended' }).saveDraft(draft);
    const store = await openNotes(db, surroundings, 2);
    expect(await store.get('a')).toMatchObject({ revision: 'a3', content: { text: 'third' } });
    expect(await db.drafts.count()).toBe(0);
  });

  it('stands beside what was written meanwhile', async () => {
    const { db, surroundings } = await createLibrary();
    const draft = editOf({ revision: 'a3', bases: ['a1'], text: 'third' });
    await createNoteStore(db, { ...surroundings, owner: 'ended' }).saveDraft(draft);
    const store = await openNotes(db, surroundings, 2);
    expect(await store.get('a')).toMatchObject({ revision: 'a2', rivals: ['a3'] });
  });

  it('is left to its window while that lives', async () => {
    const { db, surroundings } = await createLibrary();
    await createNoteStore(db, { ...surroundings, owner: 'alive' }).saveDraft(editOf({ revision: 'a3', bases: ['a2'] }));
    await openNotes(db, { ...surroundings, isAlive: async (owner) => owner === 'alive' }, 2);
    expect(await db.drafts.count()).toBe(1);
  });
});

/** Makes the ledger say what it said before note c was saved. */
async function setBack(db: ClauselightDatabase): Promise<void> {
  const row = await db.ledger.get('notes');
  if (row?.id === 'notes') await db.ledger.put({ ...row, witness: { count: 4, last: 4, sum: '0123456789abcdef' } });
}
