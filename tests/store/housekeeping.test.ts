import { describe, expect, it } from 'vitest';
import { readLedger } from '../../lib/store/commit-edits';
import { compareFully } from '../../lib/store/compare-stores';
import { emptyOldTrash, keepHouse, TRASH_DAYS } from '../../lib/store/housekeeping';
import { openNotes } from '../../lib/store/open-notes';
import { listSnapshots } from '../../lib/store/snapshots';
import { nodeTools } from '../core/notes/exchange-tools';
import { createDisk, openOn } from '../harness/notes/node-database';
import { editOf } from '../harness/notes/note-edits';
import { createSurroundings } from '../harness/notes/surroundings';

const DAY_MS = 86_400_000;
const packer = {
  pack: async (parts: readonly string[]) => new TextEncoder().encode(parts.join('')),
  unpack: async (bytes: Uint8Array<ArrayBuffer>) => new TextDecoder().decode(bytes),
};
const tools = { digest: nodeTools.digest, packer };

async function open() {
  const surroundings = createSurroundings();
  const db = openOn(createDisk());
  const store = await openNotes(db, surroundings, 1);
  const live = (day: number) => keepHouse(db, surroundings, tools, new Date(day * DAY_MS));
  return { db, surroundings, store, live };
}

describe('the trash', () => {
  it('lets a note go after thirty days of use, from both stores', async () => {
    const { db, surroundings, store, live } = await open();
    await live(1);
    await store.save(editOf());
    await store.save(editOf({ revision: 'a2', bases: ['a1'], isDeleted: true }));
    await store.save(editOf({ note: 'b', revision: 'b1' }));
    for (let day = 2; day <= TRASH_DAYS; day++) await live(day);
    expect(await db.heads.count()).toBe(2);
    await live(TRASH_DAYS + 1);
    expect(await db.heads.toCollection().primaryKeys()).toEqual(['b']);
    expect([...surroundings.mirror.items.keys()].sort()).toEqual(['notes/revision/b1', 'notes/witness']);
    expect(await compareFully(db, surroundings.mirror)).toBe('same');
  });

  it('loses nothing to a clock that leaps ten years, there or back', async () => {
    const { db, store, live } = await open();
    await live(3650);
    await store.save(editOf());
    await store.save(editOf({ revision: 'a2', bases: ['a1'], isDeleted: true }));
    for (const day of [7300, 1, 7300, 1]) await live(day);
    expect(await db.heads.count()).toBe(1);
  });

  it('is no loss to recover from when it was emptied halfway', async () => {
    const { db, surroundings, store, live } = await open();
    await live(1);
    await store.save(editOf());
    await store.save(editOf({ revision: 'a2', bases: ['a1'], isDeleted: true }));
    for (let day = 2; day <= TRASH_DAYS; day++) await live(day);
    await db.ledger.put({ ...(await readLedger(db)), day: 99 });
    surroundings.mirror.breakage = 'killed';
    await expect(emptyOldTrash(db, surroundings.mirror)).rejects.toThrow('killed');
    surroundings.mirror.breakage = undefined;
    await openNotes(db, surroundings, 2);
    expect(await db.heads.count()).toBe(0);
    expect(await db.ledger.get('notice')).toBeUndefined();
  });
});

describe('snapshots', () => {
  it('are taken once a day of use if something changed, and seven are kept', async () => {
    const { db, store, live } = await open();
    for (let day = 1; day <= 9; day++) {
      await store.save(editOf({ note: `n${day}`, revision: `r${day}` }));
      await live(day);
      await live(day);
    }
    await live(10);
    const snapshots = await listSnapshots(db);
    expect(snapshots.map(({ count }) => count)).toEqual([9, 8, 7, 6, 5, 4, 3]);
    expect(await db.snapshotFiles.count()).toBe(7);
  });
});
