import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CARD_HOST } from '../../../scripts/browsers/extension-browser';
import { findText, openCardAt, waitForHighlights } from '../../../scripts/browsers/pointer';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { PANEL_BROWSERS } from '../../harness/panel-browsers';

const SOON = { timeout: 10_000, interval: 100 };

/** Everything that a page's console says from now on. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  return said;
}

/** Does what a reader does: moves over the mentions, scrolls, and the page adds to itself. */
async function use(page: Page): Promise<void> {
  const { x, y } = await findText(page, 'Green Silk Road');
  await page.mouse.move(x - 60, y + 40);
  await page.mouse.move(x, y, { steps: 5 });
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<p>More about the Belt and Road Initiative.</p>');
    history.pushState({}, '', '?moved');
    scrollBy(0, 200);
  });
  await wait(2500);
}

/** What of ours is to be seen: marks with a style, and cards. */
const countSeen = (page: Page) =>
  page.evaluate(
    (host) => [
      [...CSS.highlights.keys()].filter(
        (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine !== 'none',
      ).length,
      [...document.querySelectorAll(host)].filter((card) => getComputedStyle(card).visibility !== 'hidden').length,
    ],
    CARD_HOST,
  );

describe.each(PANEL_BROWSERS)('a page that is open in %s', (kind) => {
  let session: ExtensionSession;
  beforeEach(async () => {
    session = await openSession(kind);
  });
  afterEach(() => session.close());

  test('forgets the extension silently when it is removed', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'trans-Afghan railway');
    const said = listen(page);
    expect(await countSeen(page)).toEqual([2, 1]);
    await session.browser.removeExtension();
    await expect.poll(() => countSeen(page), SOON).toEqual([0, 0]);
    await use(page);
    expect(await countSeen(page)).toEqual([0, 0]);
    expect(said).toEqual([]);
  });

  test('changes over to another version silently, and leaves one card at most', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'trans-Afghan railway');
    const said = listen(page);
    await session.browser.updateExtension();
    await use(page);
    await expect.poll(async () => (await countSeen(page))[1], SOON).toBe(0);
    expect(said).toEqual([]);
    await page.reload();
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'trans-Afghan railway');
  });
});
