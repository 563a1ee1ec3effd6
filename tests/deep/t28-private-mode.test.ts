import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelView } from '../../scripts/browsers/extension-browser';
import { showRoute } from '../../scripts/start/read-panel';
import { type ExtensionSession, openSession } from '../harness/extension-session';
import { waitForPanel } from '../harness/panel-parts';
import { openPanelAt } from './notes-harness/panel-notes';

/** In its permanent private mode Firefox refuses every database of an extension that the reader has allowed there. */
describe('in Firefox’s permanent private mode', () => {
  let session: ExtensionSession;
  let panel: PanelView;
  beforeAll(async () => {
    session = await openSession('firefox', undefined, { isPrivate: true });
    panel = await openPanelAt(session, '#/notes');
  });
  afterAll(() => session.close());

  test('pages are read all the same', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await page.waitForFunction(() => CSS.highlights.has('clauselight'));
  });

  test.for(['#/notes', '#/trash', '#/backup', '#/clause/4.1'])('%s says that no note can be kept', async (route) => {
    await showRoute(panel, route);
    await waitForPanel(panel, () => document.querySelector('[data-closed="private"]') !== null);
    const seen = await panel.evaluate(() => ({
      editors: document.querySelectorAll('textarea, input[type=file]').length,
      faults: [...document.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent),
    }));
    expect(seen).toEqual({ editors: 0, faults: [] });
  });

  test('clauses are looked up as ever', async () => {
    await showRoute(panel, '#/lookup/railway');
    await waitForPanel(panel, () => document.querySelectorAll('a[href^="#/clause/"]').length > 0);
  });

  test('nothing of a note is left anywhere', async () => {
    const left = await panel.evaluate(async () => {
      const api = Reflect.get(globalThis, 'browser');
      return Object.keys(await api.storage.local.get(null)).filter((key) => key.startsWith('notes/'));
    });
    expect(left).toEqual([]);
  });
});
