import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCardAt, waitForHighlights } from '../../../scripts/browsers/pointer';
import type { PageServer } from '../../../scripts/server/serve-pages';
import { KINDS } from '../../harness/built-files';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { openPlainBrowser } from '../../harness/plain-browser';
import { NEWS_PAGES } from './corpus/news-pages';
import { serveCorpus } from './corpus/serve-corpus';
import { ARTICLE, htmlPage, type TestPage } from './corpus/test-page';
import { comeBack, undoWriting, usePage } from './use-page';

/** Plain paragraphs, and those that are laid out late: what is printed and copied of them is always the same. */
const PAGES = NEWS_PAGES.filter(({ name }) => /one column|content-visibility/.test(name));

const WRITING: TestPage = {
  name: 'fields',
  served: {
    body: htmlPage('fields', `${ARTICLE}<textarea></textarea><div contenteditable>Belt and Road Initiative: </div>`),
  },
  isPainted: true,
};
/** Pages that are not to be stored are not kept for the way back either. */
const KEPT: TestPage = {
  name: 'kept',
  served: { body: htmlPage('kept', ARTICLE), headers: { 'cache-control': 'max-age=600' } },
  isPainted: true,
};

describe.each(KINDS)('in %s, with the extension and without', (kind) => {
  let session: ExtensionSession;
  let plain: Browser;
  let server: PageServer;
  const elsewhere: Page[] = [];
  beforeAll(async () => {
    server = await serveCorpus([...PAGES, WRITING, KEPT]);
    [session, plain] = await Promise.all([openSession(kind), openPlainBrowser(kind)]);
    for (const page of [await plain.newPage(), await session.browser.openPage('about:blank')]) {
      await page.goto(server.urlOf('/inner'));
      elsewhere.push(page);
    }
  });
  afterAll(async () => {
    await Promise.all([session.close(), plain.close()]);
    await server.close();
  });

  /** Opens a page in both browsers, and does the same in both. */
  const inBoth = async <Result>(at: number, run: (page: Page, elsewhere: Page) => Promise<Result>) => {
    const results: Result[] = [];
    for (const hasUs of [false, true]) {
      const page = hasUs ? await session.browser.openPage('about:blank') : await plain.newPage();
      await page.goto(server.urlOf(`/${at}`));
      await page.bringToFront();
      if (hasUs) await waitForHighlights(page);
      await wait(300);
      results.push(await run(page, elsewhere[hasUs ? 1 : 0] as Page));
      await page.close();
    }
    return results;
  };

  test.each(PAGES.map(({ name }, at) => ({ name, at })))(
    '$name: is printed, read out and copied alike',
    async ({ at }) => {
      const [without, withUs] = await inBoth(at, (page, other) => usePage(kind, page, other));
      expect(without?.print.join('').length).toBeGreaterThan(400);
      expect(without?.copied['text/plain']).toContain('Green Silk Road');
      expect(withUs).toEqual(without);
    },
  );

  test('what the reader writes in the fields of a page is undone step by step alike', async () => {
    const [without, withUs] = await inBoth(PAGES.length, (page) => undoWriting(kind, page));
    expect(without?.[0]).toContain('On the Green Silk Road. And on.');
    expect(withUs).toEqual(without);
  });

  test('a page is kept for the way back alike, and is read and marked when the reader is there again', async () => {
    const away = server.urlOf('/inner');
    const [without, withUs] = await inBoth(PAGES.length + 1, (page) => comeBack(page, away));
    expect(without?.wasKept).toBe(true);
    expect(withUs).toEqual(without);
    const page = await session.browser.openPage(server.urlOf(`/${PAGES.length + 1}`));
    await page.bringToFront();
    await waitForHighlights(page);
    await comeBack(page, away);
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'Green Silk Road');
  });
});
