import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCardAt, waitForHighlights } from '../../../scripts/browsers/pointer';
import { readListedPage, showRoute } from '../../../scripts/start/read-panel';
import { type ExtensionSession, openSession, readSample } from '../../harness/extension-session';
import { findResults, readNotes, writeNote } from '../../harness/panel-parts';
import { readCardTexts } from '../../harness/read-card';
import { readClauseText } from '../../harness/statement';
import { readChanges, WATCHER } from '../../harness/watch-page';

/** Why a test is left out under Firefox 140, whose driver is not let into the browser's own window. */
const NO_WINDOW = 'the driver does not reach the window of this version of Firefox';

describe('Firefox', () => {
  let session: ExtensionSession;
  beforeAll(async () => {
    session = await openSession('firefox', (path) => {
      if (path === '/writings') return { body: readFileSync('tests/e2e/pages/writings.html', 'utf8') };
      return path === '/watched' ? { body: readSample().replace('<head>', `<head>${WATCHER}`) } : undefined;
    });
  });
  afterAll(() => session.close());

  test('underlines mentions without changing the document', async () => {
    const page = await session.browser.openPage(session.urlOf('/watched'));
    await waitForHighlights(page);
    expect(await readChanges(page)).toEqual({ isSame: true, records: 0, adoptedSheets: 0 });
  });

  test('brings what other writings need', async () => {
    const page = await session.browser.openPage(session.urlOf('/writings'));
    const panel = await session.browser.openPanel(page);
    await expect
      .poll(async () => (await readListedPage(panel)).mentions.map(({ surface }) => surface), { timeout: 10_000 })
      .toEqual(expect.arrayContaining(['中吉乌铁路', 'Shanxay hamkorlik tashkiloti']));
  });

  test('opens the card under the resting mouse', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'trans-Afghan railway');
    const card = await session.browser.readCard(page, readCardTexts);
    expect(card).toMatchObject({ name: 'Trans-Afghan railway', number: '6.3', clause: readClauseText('6.3') });
  });

  test('answers after its background was stopped', async ({ skip }) => {
    skip(!session.browser.reachesWindow, NO_WINDOW);
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
    await session.browser.stopBackground(page);
    await openCardAt(session.browser, page, 'Green Silk Road');
    expect(await session.browser.readCard(page, readCardTexts)).toMatchObject({ number: '5.2' });
  });

  test('opens the sidebar with Alt+U', async ({ skip }) => {
    skip(!session.browser.reachesWindow, NO_WINDOW);
    const panel = await session.browser.openPanel(await session.browser.openPage(session.urlOf('/sample')));
    expect(await panel.evaluate(() => document.querySelector('nav') !== null)).toBe(true);
  });

  test('lists the page in front in the panel, and finds a clause', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    const panel = await session.browser.openPanel(page);
    expect((await readListedPage(panel)).mentions.length).toBeGreaterThanOrEqual(12);
    await showRoute(panel, '#/');
    await panel.type('input', 'kyrgystan railwy');
    expect((await findResults(panel))[0]).toBe('6.1');
  });

  test('keeps a note through the sudden end of the browser', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    const panel = await session.browser.openPanel(page);
    await showRoute(panel, '#/clause/6.1');
    await writeNote(panel, 'Ask about the tunnel.');
    await session.browser.kill();

    const browser = await session.restart();
    const panelAgain = await browser.openPanel(await browser.openPage(session.urlOf('/sample')));
    await showRoute(panelAgain, '#/clause/6.1');
    expect(await readNotes(panelAgain)).toEqual(['Ask about the tunnel.']);
  });
});
