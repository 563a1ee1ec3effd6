import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelView } from '../../../scripts/browsers/extension-browser';
import { openCardAt, waitForHighlights } from '../../../scripts/browsers/pointer';
import { readListedPage, showRoute } from '../../../scripts/start/read-panel';
import { KINDS } from '../../harness/built-files';
import { pressPart } from '../../harness/card-parts';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { type LoggingProxy, startLoggingProxy } from '../../harness/logging-proxy';
import { readNetworkLog } from '../../harness/network-log';
import { CLAUSE, NAME, noteScenePage, openNoteCard } from '../../harness/note-scene';
import { askPanel, findResults, writeNote } from '../../harness/panel-parts';
import { tryQuietWays, tryToLeave } from './ways-out';

/** Where nobody is; whoever asks for it is heard. */
const ELSEWHERE = 'elsewhere.example';

/** What the browsers themselves ask for, whatever is installed. */
const BROWSERS_OWN =
  /(?:^|[./])(?:mozilla\.(?:com|net|org)|firefox\.com|google(?:apis)?\.com|gstatic\.com|gvt1\.com|digicert\.com|mozgcp\.net)(?::\d+|\/|$)/;

/** Every place of the panel. */
const ROUTES = ['#/', `#/clause/${CLAUSE}`, '#/page', '#/notes', '#/trash', '#/backup', '#/about', '#/lookup/railway'];

describe.each(KINDS)('in %s, behind a proxy that writes everything down', (kind) => {
  let proxy: LoggingProxy;
  let session: ExtensionSession;
  let panel: PanelView;
  let folder: string;
  let networkLog: string;
  let hasEnded = false;
  beforeAll(async () => {
    proxy = await startLoggingProxy();
    folder = await mkdtemp(join(tmpdir(), 'clauselight-network-'));
    networkLog = join(folder, 'log');
    session = await openSession(kind, (path) => (path === '/scene' ? noteScenePage() : undefined), {
      proxyPort: proxy.port,
      networkLog,
    });
  });
  afterAll(async () => {
    if (!hasEnded) await session.close();
    await proxy.close();
    await rm(folder, { recursive: true, force: true });
  });

  const findStrange = () => proxy.strange.filter((line) => !BROWSERS_OWN.test(line));

  /** The note frame and the worker, which Firefox's driver does not reach, try the same; gives the number of their tries. */
  const tryInFrameAndWorker = async () => {
    const page = await session.browser.openPage(session.urlOf('/scene'));
    await page.bringToFront();
    await waitForHighlights(page);
    await openNoteCard(session, page);
    const frame = page.frames().find((one) => one.url().includes('note-frame.html'));
    const worker = await page
      .browser()
      .targets()
      .find((target) => target.type() === 'service_worker')
      ?.worker();
    const inFrame = await frame?.evaluate(tryToLeave, `http://frame.${ELSEWHERE}`);
    const inWorker = await worker?.evaluate(tryToLeave, `http://worker.${ELSEWHERE}`);
    expect(inFrame?.length).toBe(inWorker?.length);
    return (inFrame?.length ?? 0) + (inWorker?.length ?? 0);
  };

  test('a tour of the whole interface asks for nothing', async () => {
    const page = await session.browser.openPage(session.urlOf('/scene'));
    await waitForHighlights(page);
    panel = await session.browser.openPanel(page);
    await readListedPage(panel);
    await askPanel(panel, 'green silk rod');
    await findResults(panel);
    for (const route of ROUTES) {
      await showRoute(panel, route);
      await wait(400);
    }
    await showRoute(panel, `#/clause/${CLAUSE}`);
    await writeNote(
      panel,
      `See ![x](http://note.${ELSEWHERE}/x.png), <img src="http://note.${ELSEWHERE}/y.png"> and http://note.${ELSEWHERE}`,
    );
    await showRoute(panel, '#/notes');
    await page.bringToFront();
    await openNoteCard(session, page);
    await pressPart(session.browser, page, 'copy');
    await pressPart(session.browser, page, 'slot');
    await page.keyboard.type('And more.');
    await wait(800);
    for (const own of ['options.html', 'welcome.html']) {
      const other = await session.browser.openPage('about:blank');
      // Waiting for the load of an extension's page never ends in Firefox.
      await Promise.race([other.goto(session.browser.extensionUrl + own), wait(2000)]);
      await wait(500);
    }
    if (kind === 'chromium') await session.browser.stopBackground(page);
    await page.bringToFront();
    await page.reload();
    await waitForHighlights(page);
    await openCardAt(session.browser, page, NAME);
    await wait(2000);
    expect(findStrange()).toEqual([]);
  });

  test('the proxy hears a page that asks for something', async () => {
    const page = await session.browser.openPage(session.urlOf('/scene'));
    await page.evaluate((to) => fetch(`http://page.${to}/page`).catch(() => undefined), ELSEWHERE);
    await expect.poll(findStrange, { timeout: 10_000 }).toEqual([`GET http://page.${ELSEWHERE}/page`]);
  });

  test("the extension's own pages cannot ask for anything even if they try", async ({ task }) => {
    const before = findStrange().length;
    const tried = await panel.evaluate(tryToLeave, `http://ours.${ELSEWHERE}`);
    expect(tried.length).toBeGreaterThanOrEqual(18);
    const others = kind === 'chromium' ? await tryInFrameAndWorker() : 0;
    task.meta.cases = tried.length + others;
    await wait(3000);
    expect(findStrange().slice(before)).toEqual([]);
  });

  test('no name was looked up, and nothing reached, from the first start to the end', async () => {
    await panel.evaluate(tryQuietWays, ELSEWHERE);
    await wait(1000);
    hasEnded = true;
    await session.close();
    const reached = readNetworkLog(kind, networkLog).filter((name) => !BROWSERS_OWN.test(name));
    // The page of the test above is in Chromium's log; and in Firefox no policy keeps a page from setting up a call.
    expect(reached).toEqual([kind === 'chromium' ? `http://page.${ELSEWHERE}` : `call.${ELSEWHERE}`]);
  });
});
