import { cp } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browsers/find-browser';
import { createProfile, launchBrowser } from '../../scripts/browsers/launch-browser';
import { getBuildFolder } from '../../scripts/build/ensure-build';
import { countOf } from '../../scripts/testing/case-count';
import { openSession } from '../harness/extension-session';
import { type FirstNote, writeFirstVersion } from './notes-harness/first-version';
import { openPanelAt, readStores } from './notes-harness/panel-notes';

const KILLS = countOf({ all: 20, few: 2 });
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
  const session = await openSession('chromium');
  try {
    await writeFirstVersion(session, firstNotes);
    // Killed and not closed: a browser that closes gives the background time to look at its database.
    await session.browser.kill();
    for (let kill = 0; kill < KILLS; kill++) {
      const profile = await createProfile();
      try {
        // Without the marks of the browser that had the profile open.
        await cp(session.profile, profile.path, { recursive: true, filter: (path) => !path.includes('Singleton') });
        const launch = () =>
          launchBrowser('chromium', {
            executablePath: findBrowser('chromium') ?? '',
            extensionPath: getBuildFolder('chromium'),
            profile: profile.path,
          });
        const dying = await launch();
        await wait((LATEST_MS * kill) / KILLS);
        await dying.kill();
        const browser = await launch();
        const { notes, revisions, mirrored } = await readStores(await openPanelAt(session, '#/notes', browser));
        await browser.close();
        expect(notes).toHaveLength(NOTES);
        expect(new Set(notes.map(({ text }) => text))).toEqual(new Set(firstNotes.map(({ text }) => text)));
        expect(revisions).toHaveLength(NOTES);
        expect(mirrored).toBe(NOTES);
      } finally {
        await profile.remove();
      }
    }
    task.meta.cases = KILLS;
  } finally {
    await session.close();
  }
});
