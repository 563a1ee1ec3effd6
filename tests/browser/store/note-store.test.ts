import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note } from '../../../lib/core/notes/note';
import { type ClauselightDatabase, openDatabase } from '../../../lib/store/database';
import { createNoteStore } from '../../../lib/store/note-store';

let db: ClauselightDatabase;
let ending: AbortController;

beforeEach(async () => {
  db = openDatabase(`test-${crypto.randomUUID()}`);
  // Making a database counts as a change of everything in it.
  await db.open();
  ending = new AbortController();
});

afterEach(() => {
  ending.abort();
  db.close();
  indexedDB.deleteDatabase(db.name);
});

describe('a saved note', () => {
  it('is on the disk for whoever opens the database next', async () => {
    await createNoteStore(db).save(note({ text: 'Ask about the tunnel.' }));
    db.close();
    db = openDatabase(db.name);
    expect(await createNoteStore(db).list()).toEqual([note({ text: 'Ask about the tunnel.' })]);
  });

  it('is replaced by its next revision', async () => {
    const store = createNoteStore(db);
    await store.save(note({ text: 'first' }));
    await store.save(note({ text: 'second', revision: 2 }));
    expect((await store.list()).map(({ text }) => text)).toEqual(['second']);
  });

  it('is kept from being overwritten by an older or rival revision', async () => {
    const store = createNoteStore(db);
    await store.save(note({ text: 'newer', revision: 3 }));
    await expect(store.save(note({ text: 'older', revision: 2 }))).rejects.toThrow('changed elsewhere');
    await expect(store.save(note({ text: 'rival', revision: 3 }))).rejects.toThrow('changed elsewhere');
    expect((await store.list()).map(({ text }) => text)).toEqual(['newer']);
  });

  it('may be sent again after an answer that never came', async () => {
    const store = createNoteStore(db);
    await store.save(note({}));
    await store.save(note({}));
    expect(await store.list()).toHaveLength(1);
  });

  it('is gone once it is removed', async () => {
    const store = createNoteStore(db);
    await store.save(note({}));
    await store.remove('a');
    await store.remove('never-there');
    expect(await store.list()).toEqual([]);
  });
});

it('lists the note changed last first, whatever the clock said', async () => {
  const store = createNoteStore(db);
  await store.save(note({ id: 'a', modified: 900 }));
  await store.save(note({ id: 'b', modified: 500 }));
  await store.save(note({ id: 'a', modified: 100, revision: 2 }));
  expect((await store.list()).map(({ id }) => id)).toEqual(['a', 'b']);
});

describe('watching', () => {
  it('hears of changes made here', async () => {
    const changed = vi.fn();
    const store = createNoteStore(db);
    store.watch(changed, ending.signal);
    await store.save(note({}));
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    await store.save(note({ text: 'other', revision: 2 }));
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
    await store.remove('a');
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(3));
  });

  it('hears of nothing else, and of nothing after its end', async () => {
    const changed = vi.fn();
    const store = createNoteStore(db);
    store.watch(changed, ending.signal);
    await db.clauses.add({ id: '1.1', section: 1, paragraph: 1, text: 'A clause.' });
    ending.abort();
    await store.save(note({}));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(changed).not.toHaveBeenCalled();
  });

  it('hears of changes made in another window', async () => {
    const changed = vi.fn();
    createNoteStore(db).watch(changed, ending.signal);
    const frame = document.createElement('iframe');
    frame.src = `${new URL('./other-window.html', import.meta.url)}?name=${db.name}`;
    document.body.append(frame);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 5000 });
    frame.remove();
    expect((await createNoteStore(db).list()).map(({ id }) => id)).toEqual(['from-elsewhere']);
  });
});

it('says so when the disk does not report back in time', async () => {
  const store = createNoteStore(db, 100);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  // Another transaction that holds the table, as a disk that never reports back would.
  const blocking = db.transaction('rw', db.notes, async () => {
    let isReleased = false;
    released.then(() => {
      isReleased = true;
    });
    while (!isReleased) await db.notes.count();
  });
  await expect(store.save(note({}))).rejects.toThrow('in time');
  release();
  await blocking;
  expect(await store.list()).toEqual([]);
});

function note(changes: Partial<Note>): Note {
  return {
    id: 'a',
    pack: 'islands-2030-01',
    clause: '2.1',
    text: 'A note.',
    created: 1,
    modified: 1,
    revision: 1,
    ...changes,
  };
}
