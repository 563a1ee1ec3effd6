import type { Page } from 'puppeteer-core';
import type { BenchPage } from './bench-pages';
import { withPage } from './with-page';

/** The page stays as it was saved: nothing in it runs or loads. */
const HEADERS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** Expressions, too, are made ready anew for each sample: the browser would keep them from the page before. */
const NOTHING_REMEMBERED = '--js-flags=--no-compilation-cache';

/** Runs something with a tab of a browser that keeps nothing compiled, and the addresses of pages in their order. */
export function withColdPages<Result>(
  executablePath: string,
  pages: readonly BenchPage[],
  run: (page: Page, urls: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const serve = (path: string) => {
    const page = pages[Number(path.slice(1))];
    return page && { body: page.read(), headers: HEADERS };
  };
  return withPage({ executablePath, serve, args: [NOTHING_REMEMBERED] }, (page, server) =>
    run(
      page,
      pages.map((_, index) => server.urlOf(`/${index}`)),
    ),
  );
}

let loads = 0;

/**
 * Opens a page anew and brings code to it that was never run. Source that differs in a letter is compiled anew: without it
 * the browser would keep what it compiled before.
 */
export async function openCold(page: Page, url: string, code: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(`/* ${++loads} */ ${code}; undefined`);
}
