import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { PANEL_BROWSERS } from '../../harness/panel-browsers';
import { readCardTexts } from '../../harness/read-card';

const SOON = { timeout: 10_000, interval: 100 };

/** What is registered to be painted, by the words on the page. */
const readMarked = (page: Page) =>
  page.evaluate(() => {
    const words: string[] = [];
    CSS.highlights.get('clauselight')?.forEach((range) => {
      words.push(String(range));
    });
    return words.sort();
  });

describe.each(PANEL_BROWSERS)('a page with open shadow trees in %s', (kind) => {
  let session: ExtensionSession;
  beforeAll(async () => {
    session = await openSession(kind);
  });
  afterAll(() => session.close());
  const open = async () => {
    const page = await session.browser.openPage(session.urlOf('/shadow.html'));
    await expect
      .poll(() => readMarked(page), SOON)
      .toEqual(['China–Kyrgyzstan–Uzbekistan railway', 'Green Silk Road', 'trans-Afghan railway']);
    return page;
  };

  test('has the names in them marked, and their cards open', async () => {
    const page = await open();
    const at = await page.evaluate(() => {
      const node = document.querySelector('story-body')?.shadowRoot?.querySelector('article p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(node, node.data.indexOf('Green'));
      range.setEnd(node, node.data.indexOf('Road') + 4);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    });
    await page.mouse.move(at.x - 40, at.y + 60);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await expect.poll(() => session.browser.readCard(page, readCardTexts), SOON).toMatchObject({ number: '5.2' });
    await page.mouse.move(2, 2, { steps: 3 });
  });

  test('is read again where a tree changes, goes, or comes late', async () => {
    const page = await open();
    await page.evaluate(() => {
      const body = document.querySelector('story-body')?.shadowRoot;
      const paragraph = body?.querySelector('article p');
      if (paragraph) paragraph.textContent = 'Ministers spoke of the Global Development Initiative.';
      body?.querySelector('story-aside')?.remove();
      const late = document.querySelector('late-part')?.attachShadow({ mode: 'open' });
      late?.append(
        Object.assign(document.createElement('p'), { textContent: 'At last the Belt and Road Initiative.' }),
      );
    });
    await expect
      .poll(() => readMarked(page), SOON)
      .toEqual(['Belt and Road Initiative', 'China–Kyrgyzstan–Uzbekistan railway', 'Global Development Initiative']);
  });
});
