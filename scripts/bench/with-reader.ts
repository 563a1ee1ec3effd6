import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { withBrowser } from '../browsers/launch-browser';
import { servePages } from '../server/serve-pages';
import { type PageWork, traceWork } from './own-work';

/** A browser and a build of the extension. */
export interface BuiltReader {
  readonly executablePath: string;
  readonly extensionPath: string;
}

/** A tab of real Chromium with the built extension. */
export interface ReaderTab {
  readonly page: Page;
  readonly browser: ExtensionBrowser;
  urlOf(path: string): string;
  /** Runs something and gives the work of the page's main thread meanwhile, the reader's apart. */
  trace(run: () => Promise<void>): Promise<PageWork>;
  /** Bytes of the page's JavaScript heap, the reader's objects among them, after a collection. */
  weighHeap(): Promise<number>;
}

/** Large pages take minutes to lay out, whoever reads them. */
const TIMEOUT_MS = 300_000;

/** Runs something with a tab of the built extension, and ends the browser with it. */
export async function withReader<Result>(
  built: BuiltReader,
  getBody: (path: string) => string | Buffer | undefined,
  run: (tab: ReaderTab) => Promise<Result>,
): Promise<Result> {
  const server = await servePages((path) => {
    const body = getBody(path);
    // Nothing of a saved page runs or loads; those of our own do as the driver tells them.
    const headers = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
    return body === undefined ? undefined : { body, headers };
  });
  try {
    return await withBrowser('chromium', built, async (browser) => {
      const page = await browser.openPage('about:blank');
      page.setDefaultTimeout(TIMEOUT_MS);
      const session = await page.createCDPSession();
      return run({
        page,
        browser,
        urlOf: server.urlOf,
        trace: (work) => traceWork(page, browser.extensionUrl, work),
        async weighHeap() {
          // What the first collection frees may be all that held something else.
          for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
          const { usedSize } = await session.send('Runtime.getHeapUsage');
          return usedSize;
        },
      });
    });
  } finally {
    await server.close();
  }
}

/** Waits until a mention is painted in the window. */
export async function waitForPaint(page: Page): Promise<void> {
  await page.waitForFunction(() => (CSS.highlights.get('clauselight')?.size ?? 0) > 0, { polling: 50 });
}
