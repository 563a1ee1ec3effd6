import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CARD_HOST } from '../../../scripts/browsers/extension-browser';
import { leaveCard, openCardAt, waitForHighlights } from '../../../scripts/browsers/pointer';
import { type ExtensionSession, openSession, readSample } from '../../harness/extension-session';
import { readCardTexts } from '../../harness/read-card';
import { readClauseText } from '../../harness/statement';
import { readChanges, WATCHER } from '../../harness/watch-page';

describe('the hover card in Chromium', () => {
  let session: ExtensionSession;
  beforeAll(async () => {
    session = await openSession('chromium', (path) => {
      if (path === '/watched') return { body: readSample().replace('<head>', `<head>${WATCHER}`) };
      return undefined;
    });
  });
  afterAll(() => session.close());

  test('opens under the resting mouse with the clause as the statement has it', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'trans-Afghan railway');
    const card = await session.browser.readCard(page, readCardTexts);
    expect(card).toMatchObject({ name: 'Trans-Afghan railway', number: '6.3', clause: readClauseText('6.3') });
  });

  test('opens on a link, and the link still works', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
    const point = await openCardAt(session.browser, page, 'Belt and Road Initiative');
    expect(await session.browser.readCard(page, readCardTexts)).toMatchObject({ name: 'Belt and Road Initiative' });
    await page.mouse.click(point.x, point.y);
    await page.waitForFunction(() => window.location.hash === '#background', { timeout: 5000 });
  });

  test('shows the slip of the translation and our note beside it', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'seventh meeting');
    const card = await session.browser.readCard(page, readCardTexts);
    expect(card).toMatchObject({ number: '2.4', clause: readClauseText('2.4') });
    expect(card?.clause).toContain('China-Ukraine');
    expect(card?.notes.join(' ')).toContain('Uzbekistan');
  });

  test('Esc closes it', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'Green Silk Road');
    await page.keyboard.press('Escape');
    await page.waitForFunction((host) => document.querySelector(host) === null, { timeout: 5000 }, CARD_HOST);
  });

  test('goes when the mouse leaves, and leaves the document as it was', async () => {
    const page = await session.browser.openPage(session.urlOf('/watched'));
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'Green Silk Road');
    await leaveCard(session.browser, page);
    const { isSame, adoptedSheets } = await readChanges(page);
    expect({ isSame, adoptedSheets }).toEqual({ isSame: true, adoptedSheets: 0 });
  });

  test('shows nothing of itself to the page', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'Green Silk Road');
    const seen = await page.evaluate((host) => {
      const element = document.querySelector(host);
      return { root: element?.shadowRoot ?? null, text: element?.textContent ?? '' };
    }, CARD_HOST);
    expect(seen).toEqual({ root: null, text: '' });
  });
});
