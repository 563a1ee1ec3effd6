import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageServer } from '../../../scripts/server/serve-pages';
import { casesOf } from '../../../scripts/testing/case-count';
import { KINDS } from '../../harness/built-files';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { openPlainBrowser } from '../../harness/plain-browser';
import { buildFrameworkPages } from './corpus/framework-pages';
import { NEWS_PAGES } from './corpus/news-pages';
import { ODD_PAGES } from './corpus/odd-pages';
import { serveCorpus } from './corpus/serve-corpus';
import { isPainted, readPageState, watchPage } from './page-state';

const FRAMEWORK_PAGES = await buildFrameworkPages();
const PAGES = [...casesOf(NEWS_PAGES, 2), ...casesOf(ODD_PAGES, 6), ...casesOf(FRAMEWORK_PAGES, 2)];

/** For a page that is not read to show that it stays so; one that is read paints within this. */
const SETTLE_MS = 900;
const PAINT_TIMEOUT_MS = 10_000;
const POLL_MS = 100;

/** Said now and then by the driver's own script in Firefox, with the extension or without. */
const DRIVERS_OWN = 'Permission denied to access property "length"';

interface Visit {
  readonly state: Record<string, unknown>;
  readonly console: readonly string[];
  readonly isPainted: boolean;
}

describe.each(KINDS)('in %s', (kind) => {
  let session: ExtensionSession;
  let plain: Browser;
  let server: PageServer;
  beforeAll(async () => {
    server = await serveCorpus(PAGES);
    [session, plain] = await Promise.all([openSession(kind), openPlainBrowser(kind)]);
  });
  afterAll(async () => {
    await Promise.all([session.close(), plain.close()]);
    await server.close();
  });

  test.each(PAGES.map((page, at) => ({ ...page, at })))('$name: is as it was', async ({ at, isPainted: mustPaint }) => {
    const url = server.urlOf(`/${at}`);
    const [without, withUs] = [
      await visit(await plain.newPage(), url, false),
      await visit(await session.browser.openPage('about:blank'), url, mustPaint),
    ];
    expect(withUs.state).toEqual(without.state);
    expect(withUs.console).toEqual(without.console);
    expect(withUs.isPainted).toBe(mustPaint);
  });
});

/** Opens a page, lets it and the reader settle, and gives what there is to be seen; the tab is closed again. */
async function visit(page: Page, url: string, waitForPaint: boolean): Promise<Visit> {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => {
    if (!String(error).includes(DRIVERS_OWN)) heard.push(String(error));
  });
  await page.evaluateOnNewDocument(watchPage);
  await page.goto(url, { waitUntil: 'load' });
  for (let waited = 0; waitForPaint && waited < PAINT_TIMEOUT_MS; waited += POLL_MS) {
    if (await page.evaluate(isPainted)) break;
    await wait(POLL_MS);
  }
  await wait(SETTLE_MS);
  const painted = await page.evaluate(isPainted);
  const state = await page.evaluate(readPageState);
  await page.close();
  return { state, console: heard, isPainted: painted };
}
