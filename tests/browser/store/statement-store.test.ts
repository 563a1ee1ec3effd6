import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLookup } from '../../../lib/core/lookup/lookup';
import { type ClauselightDatabase, openDatabase } from '../../../lib/store/database';
import { createNoteStore } from '../../../lib/store/note-store';
import { ensureSeeded } from '../../../lib/store/seed';
import { loadPack, loadSearchIndex, loadStatement } from '../../../lib/store/statement-store';
import { islandPack } from '../../core/lookup/island-pack';
import { createMemoryMirror } from '../../harness/notes/memory-mirror';
import { editOf } from '../../harness/notes/note-edits';
import { createSurroundings } from '../../harness/notes/surroundings';

let db: ClauselightDatabase;

beforeEach(() => {
  db = openDatabase(createMemoryMirror(), `test-${crypto.randomUUID()}`);
});

afterEach(() => {
  db.close();
  indexedDB.deleteDatabase(db.name);
});

describe('seeding', () => {
  it('writes the statement once', async () => {
    expect(await ensureSeeded(db, islandPack)).toBe('seeded');
    expect(await ensureSeeded(db, islandPack)).toBe('kept');
    expect(await loadPack(db)).toEqual(islandPack);
  });

  it('gives an index that answers like a new one', async () => {
    await ensureSeeded(db, islandPack);
    const kept = createLookup(islandPack, await loadSearchIndex(db));
    expect(kept.search('heering quota')).toEqual(createLookup(islandPack).search('heering quota'));
  });

  it('survives closing and opening', async () => {
    await ensureSeeded(db, islandPack);
    db.close();
    db = openDatabase(createMemoryMirror(), db.name);
    expect(await loadPack(db)).toEqual(islandPack);
    expect(await ensureSeeded(db, islandPack)).toBe('kept');
  });

  it('writes again when the data has changed', async () => {
    await ensureSeeded(db, islandPack);
    const next = { ...islandPack, version: '2', clauses: islandPack.clauses.slice(0, 5) };
    expect(await ensureSeeded(db, next)).toBe('rebuilt');
    expect(await loadPack(db)).toEqual(next);
    expect(await db.clauses.count()).toBe(5);
  });

  it('does no harm when two begin at once', async () => {
    const other = openDatabase(createMemoryMirror(), db.name);
    const outcomes = await Promise.all([ensureSeeded(db, islandPack), ensureSeeded(other, islandPack)]);
    other.close();
    expect(outcomes.toSorted()).toEqual(['kept', 'seeded']);
  });

  it('leaves the notes alone', async () => {
    const store = createNoteStore(db, createSurroundings());
    await store.save(editOf({ text: 'mine' }));
    await ensureSeeded(db, islandPack);
    await ensureSeeded(db, { ...islandPack, version: '2' });
    expect((await store.get('a'))?.content.text).toBe('mine');
  });
});

describe('damage is noticed and repaired', () => {
  it.each<[string, (damaged: ClauselightDatabase) => Promise<unknown>]>([
    ['an index that is cut off', (damaged) => damaged.searchIndex.update(islandPack.id, { content: '{"keys":[' })],
    ['an index with other words in it', changeIndexedWord],
    ['an index of other data', (damaged) => damaged.searchIndex.update(islandPack.id, { source: 'another' })],
    ['a missing index', (damaged) => damaged.searchIndex.clear()],
    ['a missing clause', (damaged) => damaged.clauses.delete('2.1')],
    ['a clause with other words', (damaged) => damaged.clauses.update('2.1', { text: 'Nothing.' })],
    ['a missing term', (damaged) => damaged.terms.delete('harbour-council')],
    ['a missing pack', (damaged) => damaged.packs.clear()],
  ])('%s', async (_, damage) => {
    await ensureSeeded(db, islandPack);
    await damage(db);
    expect((await loadPack(db)) && (await loadSearchIndex(db))).toBeUndefined();
    const { pack } = await loadStatement(db, () => ensureSeeded(db, islandPack));
    expect(pack).toEqual(islandPack);
    expect(await ensureSeeded(db, islandPack)).toBe('kept');
  });

  it('is reported when it cannot be repaired', async () => {
    await expect(loadStatement(db, async () => undefined)).rejects.toThrow('could not be written');
  });
});

async function changeIndexedWord(damaged: ClauselightDatabase): Promise<void> {
  const row = await damaged.searchIndex.get(islandPack.id);
  await damaged.searchIndex.update(islandPack.id, { content: row?.content.replace('herring', 'walrus') ?? '' });
}
