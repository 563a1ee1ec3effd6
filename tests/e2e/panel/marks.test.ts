import type { Page } from 'puppeteer-core';
import { expect, test, vi } from 'vitest';
import { findText, waitForHighlights } from '../../../scripts/browsers/pointer';
import { openSession } from '../../harness/extension-session';
import { PANEL_BROWSERS } from '../../harness/panel-browsers';

const PATIENCE = { timeout: 15_000, interval: 200 };

/** The picture of some words and their line. */
async function takePicture(page: Page, words: string): Promise<string> {
  const { x, y } = await findText(page, words);
  const top = y + (await page.evaluate(() => window.scrollY));
  return page.screenshot({ clip: { x: x - 20, y: top - 16, width: 40, height: 32 }, encoding: 'base64' });
}

// Registered ranges prove nothing: Firefox before 146 knows their lines and does not paint them.
test.each(PANEL_BROWSERS)('a mark can be seen on the page in %s', async (kind) => {
  const session = await openSession(kind);
  const page = await session.browser.openPage(session.urlOf('/sample'));
  await waitForHighlights(page);
  const unmarked = await page.addStyleTag({
    content: '::highlight(clauselight) { text-decoration: none !important; background: none !important }',
  });
  const bare = await takePicture(page, 'trans-Afghan railway');
  expect(await takePicture(page, 'trans-Afghan railway')).toBe(bare);
  await unmarked.evaluate((style) => (style as Element).remove());
  // The first marks of a page are not the last: on a loaded machine this one may come seconds later.
  await vi.waitFor(async () => expect(await takePicture(page, 'trans-Afghan railway')).not.toBe(bare), PATIENCE);
  await session.close();
});
