import { describe, expect, test } from 'vitest';
import { createPanelView } from '../../../scripts/browsers/launch-chromium';
import { showRoute } from '../../../scripts/start/read-panel';
import { exportFile, importFile, openPanelAt, readStores } from '../../deep/notes-harness/panel-notes';
import { openSession } from '../../harness/extension-session';
import { testBackup, testBlockedDatabase, testDeletion, testHypothesisImport } from '../../harness/note-scenarios';
import { libraryFile } from '../../harness/notes/library-file';
import { waitForPanel, writeNote } from '../../harness/panel-parts';

describe('Notes in Chromium', () => {
  testDeletion('chromium');
  testBackup('chromium');
  testHypothesisImport('chromium');
  testBlockedDatabase('chromium');

  test('two windows that write in one note overwrite nothing, and the reader chooses', async () => {
    const session = await openSession('chromium');
    try {
      const panel = await openPanelAt(session, '#/clause/6.1');
      await writeNote(panel, 'base');
      const [note] = (await readStores(panel)).notes;
      const page = await session.browser.openPage(`${session.browser.extensionUrl}sidepanel.html#/note/${note?.id}`);
      const other = createPanelView(page);
      await showRoute(panel, `#/note/${note?.id}`);
      for (const view of [panel, other]) {
        await waitForPanel(view, () => document.querySelector('.note textarea') !== null);
        // Written in both before either is saved.
        await view.evaluate((isOther) => {
          const editor = document.querySelector<HTMLTextAreaElement>('.note textarea');
          if (!editor) return;
          editor.value = isOther ? 'base theirs' : 'base ours';
          editor.dispatchEvent(new Event('input', { bubbles: true }));
        }, view === other);
      }
      await waitForPanel(panel, () => document.querySelectorAll('.conflict-side').length === 2);
      const sides = await panel.evaluate(() =>
        [...document.querySelectorAll('.conflict-text')].map(({ textContent }) => textContent).sort(),
      );
      expect(sides).toEqual(['base ours', 'base theirs']);
      await panel.evaluate(() => document.querySelector<HTMLElement>('.conflict > .button')?.click());
      await waitForPanel(panel, () => document.querySelector('.conflict') === null);
      const [settled] = (await readStores(panel)).notes;
      expect(settled?.text).toContain('base ours');
      expect(settled?.text).toContain('base theirs');
    } finally {
      await session.close();
    }
  });

  test('what was typed a moment before the end of the browser is there again', async () => {
    const session = await openSession('chromium');
    try {
      const panel = await openPanelAt(session, '#/clause/6.1');
      await writeNote(panel, 'saved');
      await panel.type('.note textarea', ' and drafted');
      await new Promise((resolve) => setTimeout(resolve, 350));
      await session.browser.kill();
      const again = await openPanelAt(session, '#/notes', await session.restart());
      expect((await readStores(again)).notes).toMatchObject([{ text: 'saved and drafted' }]);
    } finally {
      await session.close();
    }
  });

  test('a library goes to Firefox and back without a change', async () => {
    let file = libraryFile(50);
    for (const kind of ['chromium', 'firefox', 'chromium'] as const) {
      const session = await openSession(kind);
      try {
        const panel = await openPanelAt(session, '#/backup');
        expect((await importFile(panel, file)).failure).toBe('');
        const next = await exportFile(panel);
        expect(next).toBe(file);
        file = next;
      } finally {
        await session.close();
      }
    }
  }, 180_000);
});
