import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ImportError } from '../../../lib/core/notes/exchange/import-error';
import { parseImport } from '../../../lib/core/notes/exchange/parse-import';
import { compareFully } from '../../../lib/store/compare-stores';
import { takeIn } from '../../../lib/store/import-library';
import { mirrorRevisions } from '../../../lib/store/mirror-revisions';
import { openNotes } from '../../../lib/store/open-notes';
import { countOf } from '../../../scripts/testing/case-count';
import { nodeTools } from '../../core/notes/exchange-tools';
import { brokenFile } from '../../harness/notes/broken-files';
import { createDisk, openOn } from '../../harness/notes/node-database';
import { editOf } from '../../harness/notes/note-edits';
import { createSurroundings } from '../../harness/notes/surroundings';

const FILES = countOf({ all: 10_000, few: 500 });

test('a file that is not right gives a reason of the list, and changes nothing', async ({ task }) => {
  const surroundings = createSurroundings();
  const db = openOn(createDisk());
  const store = await openNotes(db, surroundings, 1);
  await store.save(editOf({ note: 'mine', revision: 'mine-1', text: 'mine' }));
  const readAll = async () => JSON.stringify([await db.heads.toArray(), await db.revisions.toArray()]);
  let before = await readAll();
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(brokenFile, async (text) => {
      try {
        await takeIn(db, await parseImport(text, nodeTools), { how: 'import' });
        await mirrorRevisions(db, surroundings.mirror);
        before = await readAll();
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        refused++;
        expect(await readAll()).toBe(before);
      }
    }),
    { numRuns: FILES, seed: 9 },
  );
  expect(refused).toBeGreaterThan(FILES / 2);
  expect((await store.get('mine'))?.content.text).toBe('mine');
  expect(await compareFully(db, surroundings.mirror)).toBe('same');
  task.meta.cases = FILES;
});
