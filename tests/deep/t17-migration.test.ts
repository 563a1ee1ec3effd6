import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { countOf } from '../../scripts/testing/case-count';
import { type FirstNote, writeFirstVersion } from './notes-harness/first-version';
import { openPanelAt, readSnapshots, readStores } from './notes-harness/panel-notes';
import { createTemplate } from './notes-harness/profile-template';

const KILLS = countOf({ all: 20, few: 1 });
/** So many that the migration takes a while. */
const NOTES = 8_000;
/** From the start of the browser; the last kills come after the end of the migration. */
const LATEST_MS = 3_000;

const firstNotes: readonly FirstNote[] = Array.from({ length: NOTES }, (_, at) => ({
  id: `note-${at}`,
  pack: 'cn-uz-2024-01',
  clause: `${1 + (at % 14)}.1`,
  text: `Note ${at} of the first version. `.repeat(20),
  created: 1,
  modified: 1 + at,
  revision: 1,
  sequence: NOTES - at,
}));

test('a database of version 1 keeps every note, whenever the browser is killed while it is moved', async ({ task }) => {
  const template = await createTemplate('chromium', (session) => writeFirstVersion(session, firstNotes));
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      const session = await template.open();
      try {
        await wait((LATEST_MS * kill) / KILLS);
        await session.browser.kill();
        const panel = await openPanelAt(session, '#/notes', await session.restart());
        const { notes, revisions, mirrored } = await readStores(panel);
        expect(notes).toHaveLength(NOTES);
        expect(new Set(notes.map(({ text }) => text))).toEqual(new Set(firstNotes.map(({ text }) => text)));
        expect(revisions).toHaveLength(NOTES);
        expect(mirrored).toBe(NOTES);
        expect(await readSnapshots(panel)).toEqual([{ reason: 'migration', count: NOTES }]);
      } finally {
        await session.close();
      }
    }
    task.meta.cases = KILLS;
  } finally {
    await template.close();
  }
});
