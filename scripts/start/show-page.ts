import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { openWholeCardAt } from '../browsers/pointer';
import { formatPage } from './format-page';
import { type ListedPage, readClause, readListedPage, showRoute } from './read-panel';

/**
 * Opens a page, gives what a reader would see of it as text, and writes pictures into a folder: the page, the card of
 * its first mention, the browser's own side panel.
 */
export async function showPage(browser: ExtensionBrowser, url: string, folder: string): Promise<string> {
  const page = await browser.openPage(url);
  const panel = await browser.openPanel(page);
  const listed = await readListedPage(panel);
  const clauses = new Map<string, string>();
  for (const { clause } of listed.mentions) {
    if (!clauses.has(clause)) clauses.set(clause, await readClause(panel, clause));
  }
  await showRoute(panel, '#/page');
  await panel.screenshot(join(folder, 'panel.png') as `${string}.png`);
  await page.screenshot({ path: join(folder, 'page.png') as `${string}.png` });
  await takeCardPicture(browser, page, listed, join(folder, 'card.png') as `${string}.png`);
  return formatPage(await page.title(), listed, clauses);
}

async function takeCardPicture(
  browser: ExtensionBrowser,
  page: Page,
  { mentions }: ListedPage,
  path: `${string}.png`,
): Promise<void> {
  const [first] = mentions;
  if (!first) return;
  await openWholeCardAt(browser, page, first.surface);
  await page.screenshot({ path });
}
