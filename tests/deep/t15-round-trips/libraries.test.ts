import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseImport } from '../../../lib/core/notes/exchange/parse-import';
import { toAnnotation } from '../../../lib/core/notes/exchange/web-annotation';
import { exportLibrary, readAllNotes } from '../../../lib/store/export-library';
import { planTakeIn, takeIn } from '../../../lib/store/import-library';
import { openNotes } from '../../../lib/store/open-notes';
import { countOf } from '../../../scripts/testing/case-count';
import { nodeTools } from '../../core/notes/exchange-tools';
import { anyLibrary } from '../../harness/notes/libraries';
import { createDisk, openOn } from '../../harness/notes/node-database';
import { createSurroundings } from '../../harness/notes/surroundings';

const LIBRARIES = countOf({ all: 1_000, few: 40 });

const never = new AbortController().signal;

async function openEmpty() {
  const db = openOn(createDisk());
  return { db, store: await openNotes(db, createSurroundings(), 1) };
}

const fileOf = async (db: Awaited<ReturnType<typeof openEmpty>>['db']) =>
  (await exportLibrary(db, nodeTools.digest, never, () => undefined)).join('');

test('a library is the same after export, wipe and import, and its next export has the same bytes', async ({
  task,
}) => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, async (edits) => {
      const first = await openEmpty();
      for (const edit of edits) await first.store.save(edit);
      const file = await fileOf(first.db);
      const second = await openEmpty();
      const library = await parseImport(file, nodeTools);
      await takeIn(second.db, library, { how: 'import' });
      expect(await fileOf(second.db)).toBe(file);
      expect(await second.store.find({ limit: 99 })).toEqual(await first.store.find({ limit: 99 }));
      expect(await second.store.find({ limit: 99, isDeleted: true })).toEqual(
        await first.store.find({ limit: 99, isDeleted: true }),
      );
      const again = await planTakeIn(second.db, library, { how: 'import' });
      expect(again.revisions).toEqual([]);
    }),
    { numRuns: LIBRARIES, seed: 6 },
  );
  task.meta.cases = LIBRARIES;
});

test('notes say the same after a way through W3C annotations', async ({ task }) => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, async (edits) => {
      const { db, store } = await openEmpty();
      const ids = new Map<string, string>();
      for (const edit of edits) {
        const note = ids.get(edit.note) ?? crypto.randomUUID();
        ids.set(edit.note, note);
        await store.save({ ...edit, note });
      }
      const notes = await readAllNotes(db, never, () => undefined);
      const page = { type: 'AnnotationPage', items: notes.map(toAnnotation) };
      const library = await parseImport(JSON.stringify({ ...page, '@context': '', of: 'Annotation' }), nodeTools);
      const plan = await planTakeIn(db, library, { how: 'import' });
      expect(plan.counts).toMatchObject({ added: 0, unchanged: notes.length, conflicts: 0 });
    }),
    { numRuns: LIBRARIES, seed: 7 },
  );
  task.meta.cases = LIBRARIES;
});
