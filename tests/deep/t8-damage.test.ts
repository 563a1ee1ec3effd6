import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { showRoute } from '../../scripts/start/read-panel';
import { casesOf } from '../../scripts/testing/case-count';
import { libraryFile } from '../harness/notes/library-file';
import { waitForPanel } from '../harness/panel-parts';
import { createDamage, DAMAGE_KINDS } from './notes-harness/damage';
import { exportFile, importFile, openPanelAt, readStores } from './notes-harness/panel-notes';
import { createTemplate, type ProfileTemplate } from './notes-harness/profile-template';

/** Notes in the library that is damaged: enough for several files of the database. */
const NOTES = 2_500;

const damages = casesOf(DAMAGE_KINDS, 3);

let template: ProfileTemplate;
let texts: ReadonlySet<string>;

beforeAll(async () => {
  template = await createTemplate('chromium', async (session) => {
    const panel = await openPanelAt(session, '#/backup');
    await importFile(panel, libraryFile(NOTES));
    const { mirrored, revisions } = await readStores(panel);
    expect(mirrored).toBe(NOTES);
    texts = new Set(revisions.map(({ text }) => text));
    expect(texts.size).toBe(NOTES);
    // Closed, and not only killed: everything is in the files then, in the shape that damage meets most often.
    await session.browser.close();
  });
});
afterAll(() => template.close());

/**
 * Real files of a real profile are damaged while the browser is not running. As long as one store is whole, every note
 * must be back after the next start, and the reader must have been told if anything was missing; where both are damaged,
 * what either still has must be shown, with words.
 */
describe.each(damages)('$name', (damage) => {
  test('is mended and told', async () => {
    let hadEffect = false;
    const session = await template.open(async (profile) => {
      hadEffect = await createDamage(profile, damage);
    });
    try {
      expect(hadEffect, 'nothing was there to be damaged').toBe(true);
      const panel = await openPanelAt(session, '#/notes');
      await waitForPanel(panel, () => document.querySelector('.note-row, .message') !== null);
      await showRoute(panel, '#/backup');
      await waitForPanel(panel, () => document.querySelector('.backup') !== null);
      const said = await panel.evaluate(() => ({
        closed: document.querySelector<HTMLElement>('[data-closed]')?.dataset.closed,
        lost: document.querySelector<HTMLElement>('[data-recovered]')?.dataset.lost,
      }));
      if (said.closed && damage.name.endsWith('MANIFEST deleted')) {
        // Files that Chromium itself can neither open, delete nor make anew: only an installation anew does.
        expect(damage.store === 'mirror' ? 'uncopied' : 'unopened').toBe(said.closed);
        expect(textsIn(await exportFile(panel))).toEqual(texts);
        return;
      }
      const after = await readStores(panel);
      if (damage.store !== 'both') {
        expect(after.notes.length).toBe(NOTES);
        expect(new Set(after.revisions.map(({ text }) => text))).toEqual(texts);
        expect(after.mirrored).toBe(NOTES);
      } else if (after.notes.length < NOTES) expect(Number(said.lost)).toBe(NOTES - after.notes.length);
    } finally {
      await session.close();
    }
  });
});

/** The texts of all revisions in a file of ours. */
function textsIn(file: string): ReadonlySet<string> {
  const lines = file.trim().split('\n').slice(1, -1);
  const notes = lines.map((line) => JSON.parse(line) as { revisions: { content: { text: string } }[] });
  return new Set(notes.flatMap(({ revisions }) => revisions.map(({ content }) => content.text)));
}
