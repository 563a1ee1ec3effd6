import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportLibrary } from '../../../lib/store/export-library';
import { openNotes } from '../../../lib/store/open-notes';
import { countOf } from '../../../scripts/testing/case-count';
import { nodeTools } from '../../core/notes/exchange-tools';
import { openSession } from '../../harness/extension-session';
import { anyLibrary } from '../../harness/notes/libraries';
import { createDisk, openOn } from '../../harness/notes/node-database';
import { createSurroundings } from '../../harness/notes/surroundings';
import { exportFile, importFile, openPanelAt } from '../notes-harness/panel-notes';

const LIBRARIES = countOf({ all: 1_000, few: 40 });

test('generated libraries go from Chromium to Firefox and back without a changed byte', async ({ task }) => {
  const file = await generateFile();
  for (const kind of ['chromium', 'firefox', 'chromium'] as const) {
    const session = await openSession(kind);
    try {
      const panel = await openPanelAt(session, '#/backup');
      expect((await importFile(panel, file)).failure).toBe('');
      // Not `toBe`: the difference of two large files would be worked out for minutes.
      expect((await exportFile(panel)) === file).toBe(true);
    } finally {
      await session.close();
    }
  }
  task.meta.cases = LIBRARIES;
});

/** All generated libraries in one file, each under names of its own. */
async function generateFile(): Promise<string> {
  const db = openOn(createDisk());
  const store = await openNotes(db, createSurroundings(), 1);
  for (const [at, edits] of fc.sample(anyLibrary, { numRuns: LIBRARIES, seed: 15 }).entries()) {
    const own = (id: string) => `${at}:${id}`;
    for (const { note, revision, bases, ...rest } of edits) {
      await store.save({ ...rest, note: own(note), revision: own(revision), bases: bases.map(own) });
    }
  }
  const never = new AbortController().signal;
  return (await exportLibrary(db, nodeTools.digest, never, () => undefined)).join('');
}
