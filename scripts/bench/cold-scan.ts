import type { Page } from 'puppeteer-core';
import type { BenchPage } from './bench-pages';
import { openCold, withColdPages } from './cold-page';
import { type CpuClock, createCpuClock } from './cpu-clock';
import { median } from './median';
import type { PageSide } from './page-side';

/** Medians of one page, in milliseconds. */
export interface PageTimes {
  readonly name: string;
  readonly bytes: number;
  readonly start: number;
  readonly scan: number;
  readonly floor: number;
  /** Processor time of the page's own thread for the two, which others on the machine disturb less. */
  readonly scanCpu: number;
  readonly floorCpu: number;
  /** Each slice of one reading, as the product reads. */
  readonly slices: readonly number[];
  readonly mentions: number;
}

/**
 * Times the reader against the floor on pages, each sample cold: a fresh navigation, code that was never run.
 * @param rounds samples of each kind for a page; the order is turned round with each
 */
export async function timeColdScans(
  executablePath: string,
  code: string,
  pages: readonly BenchPage[],
  rounds: number,
): Promise<readonly PageTimes[]> {
  return withColdPages(executablePath, pages, async (page, urls) => {
    const cpu = await createCpuClock(page);
    const times: PageTimes[] = [];
    for (const [index, { name, read }] of pages.entries()) {
      const bytes = Buffer.byteLength(read());
      times.push(await timePage(page, { code, url: urls[index] ?? '', name, bytes, rounds, cpu }));
    }
    return times;
  });
}

interface TimedPage {
  readonly code: string;
  readonly url: string;
  readonly name: string;
  readonly bytes: number;
  readonly rounds: number;
  readonly cpu: CpuClock;
}

interface ScanSample {
  readonly start: number;
  readonly scan: number;
  readonly cpu: number;
  readonly mentions: number;
}

interface FloorSample {
  readonly floor: number;
  readonly cpu: number;
}

async function timePage(page: Page, timed: TimedPage): Promise<PageTimes> {
  const scans: ScanSample[] = [];
  const floors: FloorSample[] = [];
  const takeScan = async () => scans.push(await sampleScan(page, timed));
  const takeFloor = async () => floors.push(await sampleFloor(page, timed));
  for (let round = 0; round < timed.rounds; round++) {
    const order = round % 2 === 0 ? [takeScan, takeFloor] : [takeFloor, takeScan];
    for (const take of order) await take();
  }
  return {
    name: timed.name,
    bytes: timed.bytes,
    start: median(scans.map(({ start }) => start)),
    scan: median(scans.map(({ scan }) => scan)),
    floor: median(floors.map(({ floor }) => floor)),
    scanCpu: median(scans.map(({ cpu }) => cpu)),
    floorCpu: median(floors.map(({ cpu }) => cpu)),
    slices: await sampleSlices(page, timed),
    mentions: scans[0]?.mentions ?? 0,
  };
}

async function sampleScan(page: Page, timed: TimedPage): Promise<ScanSample> {
  await openCold(page, timed.url, timed.code);
  const start = await page.evaluate(() => window.clauselightBench.start());
  const [scan, cpu] = await timed.cpu(() => page.evaluate(() => window.clauselightBench.scan()));
  return { start, scan, cpu, mentions: await page.evaluate(() => window.clauselightBench.countMentions()) };
}

async function sampleFloor(page: Page, timed: TimedPage): Promise<FloorSample> {
  await openCold(page, timed.url, timed.code);
  const [floor, cpu] = await timed.cpu(() => page.evaluate(() => window.clauselightBench.floor()));
  return { floor, cpu };
}

async function sampleSlices(page: Page, timed: TimedPage): Promise<readonly number[]> {
  await openCold(page, timed.url, timed.code);
  return page.evaluate(() => {
    window.clauselightBench.start();
    return window.clauselightBench.slices();
  });
}

declare global {
  interface Window {
    readonly clauselightBench: PageSide;
  }
}
