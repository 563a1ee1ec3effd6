import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClauselightDatabase, openDatabase } from '../../../lib/store/database';
import { createNoteStore, type NoteStore } from '../../../lib/store/note-store';
import { createMemoryMirror } from '../../harness/notes/memory-mirror';
import { contentOf, editOf } from '../../harness/notes/note-edits';
import { createSurroundings } from '../../harness/notes/surroundings';

let db: ClauselightDatabase;
let ending: AbortController;
let surroundings: ReturnType<typeof createSurroundings>;
let store: NoteStore;

const texts = async (query = {}) => {
  const { notes } = await store.find({ limit: 10, ...query });
  return notes.map(({ content }) => content.text);
};

beforeEach(async () => {
  db = openDatabase(createMemoryMirror(), `test-${crypto.randomUUID()}`);
  // Making a database counts as a change of everything in it.
  await db.open();
  ending = new AbortController();
  surroundings = createSurroundings();
  store = createNoteStore(db, surroundings);
});

afterEach(() => {
  ending.abort();
  db.close();
  indexedDB.deleteDatabase(db.name);
});

describe('a saved note', () => {
  it('is on the disk for whoever opens the database next', async () => {
    await store.save(editOf({ text: 'Ask about the tunnel.' }));
    db.close();
    db = openDatabase(createMemoryMirror(), db.name);
    store = createNoteStore(db, surroundings);
    expect(await store.get('a')).toMatchObject({
      revision: 'a1',
      content: contentOf({ text: 'Ask about the tunnel.' }),
    });
  });

  it('is in the second store before it counts as saved', async () => {
    surroundings.mirror.breakage = 'the second disk is full';
    await expect(store.save(editOf())).rejects.toThrow('second disk');
    surroundings.mirror.breakage = undefined;
    await store.save(editOf());
    expect([...surroundings.mirror.items.keys()].sort()).toEqual(['notes/revision/a1', 'notes/witness']);
    expect(await db.revisions.count()).toBe(1);
  });

  it('is replaced by its next revision, and its history keeps what it was', async () => {
    await store.save(editOf({ text: 'first' }));
    await store.save(editOf({ revision: 'a2', bases: ['a1'], text: 'second' }));
    expect(await texts()).toEqual(['second']);
    expect((await store.history('a')).map(({ content }) => content.text)).toEqual(['second', 'first']);
  });

  it('is kept beside, never over, what another window wrote over the same base', async () => {
    await store.save(editOf());
    await store.save(editOf({ revision: 'ours', bases: ['a1'], text: 'ours' }));
    expect(await store.save(editOf({ revision: 'theirs', bases: ['a1'], text: 'theirs' }))).toEqual({ isBeside: true });
    await store.save(editOf({ revision: 'theirs-2', bases: ['theirs'], text: 'theirs, longer' }));
    expect(await store.get('a')).toMatchObject({ revision: 'ours', rivals: ['theirs-2'] });
    await store.save(editOf({ revision: 'both', bases: ['ours'], settles: ['theirs-2'], text: 'both' }));
    expect(await store.get('a')).toMatchObject({ revision: 'both', rivals: [] });
    expect(await store.history('a')).toHaveLength(5);
  });

  it('may be sent again after an answer that never came', async () => {
    await store.save(editOf());
    await store.save(editOf());
    expect(await db.revisions.count()).toBe(1);
  });

  it('goes into the trash and comes back with all that it had', async () => {
    const content = contentOf({ tags: ['rail', 'ask'] });
    await store.save(editOf({ content }));
    await store.save(editOf({ revision: 'a2', bases: ['a1'], content, isDeleted: true }));
    expect(await texts()).toEqual([]);
    expect(await store.overview()).toMatchObject({ count: 0, trashed: 1, clauses: [], tags: [] });
    await store.save(editOf({ revision: 'a3', bases: ['a2'], content }));
    expect((await store.get('a'))?.content).toEqual(content);
  });

  it('takes half a character for what it is, so that it can be written to a file', async () => {
    await store.save(editOf({ text: 'broken \ud83d end' }));
    expect(await texts()).toEqual(['broken \ufffd end']);
  });
});

describe('a draft', () => {
  it('is gone once its edit is saved, and a newer draft is not', async () => {
    await store.saveDraft(editOf({ text: 'half' }));
    await store.save(editOf({ text: 'half' }));
    expect(await db.drafts.count()).toBe(0);
    await store.saveDraft(editOf({ revision: 'a2', bases: ['a1'], text: 'more' }));
    await store.save(editOf({ text: 'half' }));
    expect(await db.drafts.count()).toBe(1);
  });
});

it('lists the note changed last first, whatever the clock said', async () => {
  await store.save(editOf({ made: 900, text: 'a' }));
  await store.save(editOf({ note: 'b', revision: 'b1', made: 500, text: 'b' }));
  await store.save(editOf({ revision: 'a2', bases: ['a1'], made: 100, text: 'a again' }));
  expect(await texts()).toEqual(['a again', 'b']);
});

describe('finding notes', () => {
  beforeEach(async () => {
    const source = { url: 'https://news.example/1', site: 'news.example', accessed: 1, title: 'Tunnel news' };
    await store.saveAll([
      editOf({ note: 'a', revision: 'a1', content: contentOf({ text: 'Ask Şavkat', tags: ['rail'] }) }),
      editOf({ note: 'b', revision: 'b1', content: contentOf({ clause: '3.1', text: 'Quota', source }) }),
      editOf({
        note: 'c',
        revision: 'c1',
        content: { pack: 'islands-2030-01', text: 'Loose end', tags: ['rail', 'x'] },
      }),
    ]);
  });

  it.each([
    [{ words: 'savkat ASK' }, ['Ask Şavkat']],
    [{ words: 'tunnel' }, ['Quota']],
    [{ tag: 'rail' }, ['Loose end', 'Ask Şavkat']],
    [{ tag: 'rail', words: 'loose' }, ['Loose end']],
    [{ clause: '3.1' }, ['Quota']],
    [{ clause: '' }, ['Loose end']],
    [{ site: 'news.example' }, ['Quota']],
    [{ isDeleted: true }, []],
    [{ isContested: true }, []],
  ])('%j', async (query, found) => {
    expect(await texts(query)).toEqual(found);
  });

  it('tells what there is', async () => {
    expect(await store.overview()).toEqual({
      count: 3,
      trashed: 0,
      contested: 0,
      clauses: ['2.1', '3.1'],
      hasUnfiled: true,
      tags: ['rail', 'x'],
      sites: ['news.example'],
    });
  });

  it('says whether there are more', async () => {
    expect(await store.find({ limit: 2 })).toMatchObject({ notes: [{ id: 'c' }, { id: 'b' }], hasMore: true });
  });
});

describe('watching', () => {
  it('hears of changes made here', async () => {
    const changed = vi.fn();
    store.watch(changed, ending.signal);
    await store.save(editOf());
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    await store.save(editOf({ revision: 'a2', bases: ['a1'], isDeleted: true }));
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
  });

  it('hears of nothing else, and of nothing after its end', async () => {
    const changed = vi.fn();
    store.watch(changed, ending.signal);
    await db.clauses.add({ id: '1.1', section: 1, paragraph: 1, text: 'A clause.' });
    ending.abort();
    await store.save(editOf());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(changed).not.toHaveBeenCalled();
  });

  it('hears of changes made in another window', async () => {
    const changed = vi.fn();
    store.watch(changed, ending.signal);
    const frame = document.createElement('iframe');
    frame.src = `${new URL('./other-window.html', import.meta.url)}?name=${db.name}`;
    document.body.append(frame);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 5000 });
    frame.remove();
    expect(await texts()).toEqual(['A note from another window.']);
  });
});

it('says so when the disk does not report back in time', async () => {
  store = createNoteStore(db, surroundings, 100);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  // Another transaction that holds the table, as a disk that never reports back would.
  const blocking = db.transaction('rw', db.revisions, async () => {
    let isReleased = false;
    released.then(() => {
      isReleased = true;
    });
    while (!isReleased) await db.revisions.count();
  });
  await expect(store.save(editOf())).rejects.toThrow('in time');
  release();
  await blocking;
  expect(await texts()).toEqual([]);
});

it('waits for its turn while another window takes notes in, however long a save may take', async () => {
  store = createNoteStore(db, surroundings, 200);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const taking = surroundings.exclusively(() => released, ending.signal);
  const saving = store.save(editOf());
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await texts()).toEqual([]);
  release();
  await taking;
  await saving;
  expect(await texts()).toHaveLength(1);
});

it('says so when its turn does not come', async () => {
  store = createNoteStore(db, surroundings, 200, 100);
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const taking = surroundings.exclusively(() => released, ending.signal);
  await expect(store.save(editOf())).rejects.toThrow('Another window');
  release();
  await taking;
});
