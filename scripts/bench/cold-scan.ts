import { readFileSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { servePages } from '../server/serve-pages';
import type { PageSide } from './page-side';

/** Medians of one page, in milliseconds. */
export interface PageTimes {
  readonly file: string;
  readonly start: number;
  readonly scan: number;
  readonly floor: number;
  readonly mentions: number;
}

/** The page stays as it was saved: nothing in it runs or loads. The last two make the clock fine. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Expressions, too, are made ready anew for each sample: the browser would keep them from the page before. */
const NOTHING_REMEMBERED = '--js-flags=--no-compilation-cache';

/**
 * Times the reader against the floor on pages, each sample cold: a fresh navigation, code that was never run.
 * @param rounds samples of each kind for a page; the order is turned round with each
 */
export async function timeColdScans(
  executablePath: string,
  code: string,
  files: readonly string[],
  rounds: number,
): Promise<readonly PageTimes[]> {
  const server = await servePages((path) => {
    const file = files[Number(path.slice(1))];
    return file ? { body: readFileSync(file), headers: HEADERS } : undefined;
  });
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', NOTHING_REMEMBERED],
  });
  try {
    const page = await browser.newPage();
    const times: PageTimes[] = [];
    for (const [index, file] of files.entries()) {
      times.push(await timePage(page, { code, url: server.urlOf(`/${index}`), file, rounds }));
    }
    return times;
  } finally {
    await browser.close();
    await server.close();
  }
}

interface TimedPage {
  readonly code: string;
  readonly url: string;
  readonly file: string;
  readonly rounds: number;
}

interface ScanSample {
  readonly start: number;
  readonly scan: number;
  readonly mentions: number;
}

async function timePage(page: Page, timed: TimedPage): Promise<PageTimes> {
  const scans: ScanSample[] = [];
  const floors: number[] = [];
  const takeScan = async () => scans.push(await sampleScan(page, timed));
  const takeFloor = async () => floors.push(await sampleFloor(page, timed));
  for (let round = 0; round < timed.rounds; round++) {
    const order = round % 2 === 0 ? [takeScan, takeFloor] : [takeFloor, takeScan];
    for (const take of order) await take();
  }
  return {
    file: timed.file,
    start: median(scans.map(({ start }) => start)),
    scan: median(scans.map(({ scan }) => scan)),
    floor: median(floors),
    mentions: scans[0]?.mentions ?? 0,
  };
}

async function sampleScan(page: Page, timed: TimedPage): Promise<ScanSample> {
  await openCold(page, timed);
  return page.evaluate(() => {
    const { clauselightBench } = window as unknown as { clauselightBench: PageSide };
    const start = clauselightBench.start();
    return { start, scan: clauselightBench.scan(), mentions: clauselightBench.countMentions() };
  });
}

async function sampleFloor(page: Page, timed: TimedPage): Promise<number> {
  await openCold(page, timed);
  return page.evaluate(() => (window as unknown as { clauselightBench: PageSide }).clauselightBench.floor());
}

let loads = 0;

/** Source that differs in a letter is compiled anew: without it the browser would keep what it compiled before. */
async function openCold(page: Page, { url, code }: TimedPage): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(`/* ${++loads} */ ${code}; undefined`);
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle - 0.5)] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}
