import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findText, waitForHighlights } from '../../../scripts/browsers/pointer';
import { openSession } from '../../harness/extension-session';
import { PANEL_BROWSERS } from '../../harness/panel-browsers';

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
  const marked = await takePicture(page, 'trans-Afghan railway');
  expect(await takePicture(page, 'trans-Afghan railway')).toBe(marked);
  await page.addStyleTag({
    content: '::highlight(clauselight) { text-decoration: none !important; background: none !important }',
  });
  expect(await takePicture(page, 'trans-Afghan railway')).not.toBe(marked);
  await session.close();
});
