import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportLibrary } from '../../lib/store/export-library';
import { createMirrorBackups } from '../../lib/store/mirror-backups';
import { createMirrorNotes, readMirror } from '../../lib/store/mirror-notes';
import { openNotes } from '../../lib/store/open-notes';
import { nodeTools } from '../core/notes/exchange-tools';
import { anyLibrary } from '../harness/notes/libraries';
import { createDisk, openOn } from '../harness/notes/node-database';
import { editOf } from '../harness/notes/note-edits';
import { createSurroundings } from '../harness/notes/surroundings';

const never = new AbortController().signal;
const REASON = 'The database cannot be opened.';

async function openEmpty() {
  const db = openOn(createDisk());
  const surroundings = createSurroundings();
  return { db, mirror: surroundings.mirror, store: await openNotes(db, surroundings, 1) };
}

describe('the second store alone', () => {
  it('gives the same notes, histories and file as the database', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async (edits) => {
        const { db, mirror, store } = await openEmpty();
        for (const edit of edits) await store.save(edit);
        const library = await readMirror(mirror);
        const alone = createMirrorNotes(library, REASON);
        expect(library.isWhole).toBe(edits.length > 0);
        expect(await alone.overview()).toEqual(await store.overview());
        for (const isDeleted of [false, true]) {
          expect(await alone.find({ limit: 9, isDeleted })).toEqual(await store.find({ limit: 9, isDeleted }));
        }
        for (const { note } of edits) {
          expect(await alone.get(note)).toEqual(await store.get(note));
          expect(await alone.history(note)).toEqual(await store.history(note));
        }
        const file = await createMirrorBackups(library, nodeTools.digest, REASON).exportLibrary(never, () => undefined);
        expect(file.join('')).toBe((await exportLibrary(db, nodeTools.digest, never, () => undefined)).join(''));
      }),
      { numRuns: 40, seed: 24 },
    );
  });

  it('knows when it does not hold all', async () => {
    const { mirror, store } = await openEmpty();
    await store.save(editOf({ note: 'a', revision: 'a1' }));
    await store.save(editOf({ note: 'b', revision: 'b1' }));
    mirror.items.delete('notes/revision/a1');
    const library = await readMirror(mirror);
    expect(library).toMatchObject({ isWhole: false, revisions: [{ id: 'b1' }] });
  });

  it('takes no edit, and says why', async () => {
    const { mirror } = await openEmpty();
    const alone = createMirrorNotes(await readMirror(mirror), REASON);
    await expect(alone.save(editOf())).rejects.toThrow(REASON);
    expect([...mirror.items.keys()]).toEqual([]);
  });
});
