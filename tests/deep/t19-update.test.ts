import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findText, openCardAt, waitForHighlights } from '../../scripts/browsers/pointer';
import { countOf } from '../../scripts/testing/case-count';
import { KINDS } from '../harness/built-files';
import { type ExtensionSession, openSession } from '../harness/extension-session';
import { NAME, noteScenePage } from '../harness/note-scene';

/** Pages that are open while the extension is updated. */
const PAGES = countOf({ all: 10, few: 1 });

// Installed again from the same folder: in both browsers the old scripts lose their extension, as with an update. The
// last of the pages has a card open.
describe.each(KINDS)('in %s', (kind) => {
  let session: ExtensionSession;
  beforeAll(async () => {
    session = await openSession(kind, (path) => (path === '/scene' ? noteScenePage() : undefined));
  });
  afterAll(() => session.close());

  test('pages that are open during an update stay calm, and nothing of ours stays on them', async ({ task }) => {
    task.meta.cases = PAGES;
    const complaints: string[] = [];
    const pages: Page[] = [];
    for (let at = 0; at < PAGES; at++) {
      const page = await session.browser.openPage(session.urlOf('/scene'));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      await waitForHighlights(page);
      pages.push(page);
    }
    const last = pages.at(-1) as Page;
    await openCardAt(session.browser, last, NAME);
    await session.browser.updateExtension();
    await wait(2000);
    for (const page of pages) {
      await page.bringToFront();
      const at = await findText(page, NAME);
      await page.mouse.move(at.x - 30, at.y + 60);
      await page.mouse.move(at.x, at.y, { steps: 3 });
      await wait(1500);
      const left = () => page.evaluate(() => document.querySelectorAll('[data-clauselight]').length);
      await page.mouse.move(2, 2, { steps: 3 });
      await expect.poll(left, { timeout: 5000 }).toBe(0);
    }
    expect(complaints).toEqual([]);
    const fresh = await session.browser.openPage(session.urlOf('/scene'));
    await waitForHighlights(fresh);
    await openCardAt(session.browser, fresh, NAME);
  });
});
