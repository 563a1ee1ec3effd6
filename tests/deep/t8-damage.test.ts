import { describe, expect, test } from 'vitest';
import { showRoute } from '../../scripts/start/read-panel';
import { casesOf } from '../../scripts/testing/case-count';
import { openSession } from '../harness/extension-session';
import { libraryFile } from '../harness/notes/library-file';
import { waitForPanel } from '../harness/panel-parts';
import { createDamage, DAMAGE_KINDS } from './notes-harness/damage';
import { importFile, openPanelAt, readStores } from './notes-harness/panel-notes';

/** Notes in each library that is damaged: enough for several files of the database. */
const NOTES = 2_500;

const damages = casesOf(DAMAGE_KINDS, 3);

/**
 * Real files of a real profile are damaged while the browser is not running. As long as one store is whole, every note
 * must be back after the next start, and the reader must have been told if anything was missing; where both are damaged,
 * what either still has must be shown, with words.
 */
describe.each(damages)('$name', (damage) => {
  test('is mended and told', async () => {
    const session = await openSession('chromium');
    try {
      const first = await openPanelAt(session, '#/backup');
      await importFile(first, libraryFile(NOTES));
      const before = await readStores(first);
      expect(before).toMatchObject({ mirrored: NOTES });
      await session.browser.close();
      const hadEffect = await createDamage(session.profile, damage);
      expect(hadEffect, 'nothing was there to be damaged').toBe(true);

      const browser = await session.restart();
      const panel = await openPanelAt(session, '#/notes', browser);
      await waitForPanel(panel, () => document.querySelector('.note-row, .message') !== null);
      const after = await readStores(panel);
      const told = await readNotice(panel);
      if (damage.store !== 'both') {
        expect(after.notes.length).toBe(NOTES);
        expect(new Set(after.revisions.map(({ text }) => text))).toEqual(
          new Set(before.revisions.map(({ text }) => text)),
        );
        expect(after.mirrored).toBe(NOTES);
      } else if (after.notes.length < NOTES) expect(told).toBeDefined();
    } finally {
      await session.close();
    }
  });
});

/** What the panel tells about a recovery; undefined if it tells nothing. */
async function readNotice(panel: Awaited<ReturnType<typeof openPanelAt>>): Promise<string | undefined> {
  await showRoute(panel, '#/notes');
  return panel.evaluate(() => document.querySelector('[data-recovered]')?.textContent ?? undefined);
}
