import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leaveCard, openCardAt, waitForHighlights } from '../../../scripts/browsers/pointer';
import { showRoute } from '../../../scripts/start/read-panel';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { readNotes, writeNote } from '../../harness/panel-parts';
import { readCardTexts } from '../../harness/read-card';

describe('what Chromium ends', () => {
  let session: ExtensionSession;
  beforeAll(async () => {
    session = await openSession('chromium');
  });
  afterAll(() => session.close());

  test('a background that was stopped answers again', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'Green Silk Road');
    await leaveCard(session.browser, page);
    await session.browser.stopBackground(page);
    await openCardAt(session.browser, page, 'trans-Afghan railway');
    expect(await session.browser.readCard(page, readCardTexts)).toMatchObject({ number: '6.3' });
  });

  test('a note that was saved survives the sudden end of the browser', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    const panel = await session.browser.openPanel(page);
    await showRoute(panel, '#/clause/6.1');
    await writeNote(panel, 'Ask about the tunnel’s length.');
    await session.browser.kill();

    const browser = await session.restart();
    const panelAgain = await browser.openPanel(await browser.openPage(session.urlOf('/sample')));
    await showRoute(panelAgain, '#/clause/6.1');
    expect(await readNotes(panelAgain)).toEqual(['Ask about the tunnel’s length.']);
  });
});
