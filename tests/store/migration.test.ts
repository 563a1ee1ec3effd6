import Dexie from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { isFromNewerBuild, openDatabase, SCHEMA_VERSION } from '../../lib/store/database';
import { openNotes } from '../../lib/store/open-notes';
import { snapshotMigration } from '../../lib/store/snapshots';
import first from '../fixtures/databases/version-1.json';
import { createDisk, openOn } from '../harness/notes/node-database';
import { editOf } from '../harness/notes/note-edits';
import { createSurroundings } from '../harness/notes/surroundings';

/** A database as the build of version 1 left it. */
async function writeFirstVersion(disk: IDBFactory): Promise<void> {
  const old = new Dexie('clauselight', { indexedDB: disk, IDBKeyRange });
  old.version(1).stores({
    packs: 'id',
    clauses: 'id',
    terms: 'id',
    searchIndex: 'pack',
    notes: 'id, clause, sequence',
  });
  await old.table('notes').bulkAdd(first.notes);
  old.close();
}

describe('a database of version 1', () => {
  it('gives its notes to this version, in their order, and keeps them as they were', async () => {
    const disk = createDisk();
    await writeFirstVersion(disk);
    const db = openOn(disk);
    const surroundings = createSurroundings();
    const store = await openNotes(db, surroundings, 1);
    const { notes } = await store.find({ limit: 10 });
    expect(notes.map(({ id, content, modified }) => [id, content.clause, content.text, modified])).toEqual(
      first.notes.map(({ id, clause, text, modified }) => [id, clause, text, modified]),
    );
    expect((await db.notes.orderBy('sequence').reverse().toArray()).map(({ text }) => text)).toEqual(
      first.notes.map(({ text }) => text),
    );
    expect(surroundings.mirror.items.size).toBe(first.notes.length + 1);
    expect(await db.ledger.get('notice')).toBeUndefined();
  });

  it('goes on as if it had been made by this version', async () => {
    const disk = createDisk();
    await writeFirstVersion(disk);
    const store = await openNotes(openOn(disk), createSurroundings(), 1);
    const [note] = (await store.find({ limit: 1 })).notes;
    const { id = '', revision = '' } = note ?? {};
    await store.save(editOf({ note: id, revision: 'new', bases: [revision], text: 'changed' }));
    expect(await store.history(id)).toHaveLength(2);
  });
});

it('keeps the notes of an older version as a snapshot, once', async () => {
  const disk = createDisk();
  await writeFirstVersion(disk);
  const db = openOn(disk);
  await openNotes(db, createSurroundings(), 1);
  const packer = {
    pack: async (parts: readonly string[]) => new TextEncoder().encode(parts.join('')),
    unpack: async (bytes: Uint8Array<ArrayBuffer>) => new TextDecoder().decode(bytes),
  };
  const tools = { digest: async () => '', packer };
  await snapshotMigration(db, tools, 1);
  await snapshotMigration(db, tools, 2);
  expect(await db.snapshots.toArray()).toMatchObject([{ at: 1, reason: 'migration', count: first.notes.length }]);
});

describe('a database of a newer build', () => {
  it('can be read, and is not changed', async () => {
    const disk = createDisk();
    const db = openOn(disk);
    const store = await openNotes(db, createSurroundings(), 1);
    await store.save(editOf());
    db.close();
    await upgradeBeyond(disk);

    const older = openOn(disk);
    expect(await isFromNewerBuild(older)).toBe(true);
    const reading = await openNotes(older, createSurroundings(), 1);
    expect((await reading.find({ limit: 1 })).notes).toHaveLength(1);
    await expect(reading.save(editOf({ note: 'b', revision: 'b1' }))).rejects.toThrow('newer version');
    expect(await older.revisions.count()).toBe(1);
  });
});

/** Does to the database what a build of the next version might: Dexie writes its versions in tenths. */
function upgradeBeyond(disk: IDBFactory): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const opening = disk.open('clauselight', (SCHEMA_VERSION + 1) * 10);
  opening.onupgradeneeded = () => void opening.result.createObjectStore('future');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    opening.result.close();
    resolve();
  };
  return promise;
}

it('every version of the database has a fixture, but the newest, which the tests make', () => {
  expect(openDatabase('never-opened').verno).toBe(SCHEMA_VERSION);
  expect(first.version).toBe(SCHEMA_VERSION - 1);
});
