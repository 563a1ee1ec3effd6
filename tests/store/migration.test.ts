import Dexie from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { parseImport } from '../../lib/core/notes/exchange/parse-import';
import { isFromNewerBuild, openDatabase, SCHEMA_VERSION } from '../../lib/store/database';
import { openNotes } from '../../lib/store/open-notes';
import { adoptMigrationSnapshot } from '../../lib/store/snapshots';
import { nodeTools } from '../core/notes/exchange-tools';
import first from '../fixtures/databases/version-1.json';
import { createMemoryMirror } from '../harness/notes/memory-mirror';
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

describe('the snapshot before a migration', () => {
  const packer = {
    pack: async (parts: readonly string[]) => new TextEncoder().encode(parts.join('')),
    unpack: async (bytes: Uint8Array<ArrayBuffer>) => new TextDecoder().decode(bytes),
  };
  const tools = { ...nodeTools, packer };

  it('stands in the second store before anything is changed: where it cannot, nothing is', async () => {
    const disk = createDisk();
    await writeFirstVersion(disk);
    const mirror = createMemoryMirror();
    mirror.breakage = 'The disk is full.';
    await expect(openOn(disk, mirror).open()).rejects.toThrow('The disk is full.');
    const [{ version } = {}] = await disk.databases();
    expect(version).toBe(10);
    mirror.breakage = undefined;
    const db = openOn(disk, mirror);
    await db.open();
    expect(await db.heads.count()).toBe(first.notes.length);
  });

  it('becomes one of the snapshots, once, and says what the notes said then', async () => {
    const disk = createDisk();
    await writeFirstVersion(disk);
    const mirror = createMemoryMirror();
    const db = openOn(disk, mirror);
    const store = await openNotes(db, createSurroundings(mirror), 1);
    const [note] = (await store.find({ limit: 1 })).notes;
    const { id = '', revision = '' } = note ?? {};
    await store.save(editOf({ note: id, revision: 'new', bases: [revision], text: 'changed' }));
    await adoptMigrationSnapshot(db, mirror, tools, 1);
    await adoptMigrationSnapshot(db, mirror, tools, 2);
    const taken = await db.snapshots.toArray();
    expect(taken).toMatchObject([{ at: 1, reason: 'migration', count: first.notes.length }]);
    const file = (await db.snapshotFiles.get(taken[0]?.id ?? ''))?.file ?? new Uint8Array();
    const { notes } = await parseImport(await packer.unpack(file), tools);
    expect(notes.flatMap(({ revisions }) => revisions.map(({ content }) => content.text))).toEqual(
      first.notes.toSorted((a, b) => a.sequence - b.sequence).map(({ text }) => text),
    );
    expect([...mirror.items.keys()].filter((key) => key.startsWith('notes/before'))).toEqual([]);
  });
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
  expect(openDatabase(createMemoryMirror(), 'never-opened').verno).toBe(SCHEMA_VERSION);
  expect(first.version).toBe(SCHEMA_VERSION - 1);
});
