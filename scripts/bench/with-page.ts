import puppeteer, { type Page } from 'puppeteer-core';
import { type PageServer, type ServedPage, servePages } from '../server/serve-pages';

/** They make the page's clock fine. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** How a page for measuring is opened. */
interface MeasuredPage {
  readonly executablePath: string;
  /** The body, and headers beside those for the clock, of what is served at a path. */
  readonly serve: (path: string) => ServedPage | undefined;
  /** Further arguments of the browser. */
  readonly args?: readonly string[];
}

/** Runs something with a new page of a bare Chromium, without the extension, and ends both with it. */
export async function withPage<Result>(
  { executablePath, serve, args = [] }: MeasuredPage,
  run: (page: Page, server: PageServer) => Promise<Result>,
): Promise<Result> {
  const server = await servePages((path) => {
    const served = serve(path);
    return served && { ...served, headers: { ...served.headers, ...HEADERS } };
  });
  try {
    const browser = await puppeteer.launch({
      executablePath,
      pipe: true,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', ...args],
    });
    try {
      return await run(await browser.newPage(), server);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}
