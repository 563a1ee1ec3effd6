import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { PageSide } from './page-side';
import { withPage } from './with-page';

/** Medians of one page, in milliseconds. */
export interface PageTimes {
  readonly file: string;
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

/** The page stays as it was saved: nothing in it runs or loads. */
const HEADERS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

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
  const serve = (path: string) => {
    const file = files[Number(path.slice(1))];
    return file ? { body: readFileSync(file), headers: HEADERS } : undefined;
  };
  return withPage({ executablePath, serve, args: [NOTHING_REMEMBERED] }, async (page, server) => {
    const cpu = await createCpuClock(page);
    const times: PageTimes[] = [];
    for (const [index, file] of files.entries()) {
      times.push(await timePage(page, { code, url: server.urlOf(`/${index}`), file, rounds, cpu }));
    }
    return times;
  });
}

interface TimedPage {
  readonly code: string;
  readonly url: string;
  readonly file: string;
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

/** Runs something in the page and gives its answer and the milliseconds that the page's own thread worked for it. */
type CpuClock = <Answer>(run: () => Promise<Answer>) => Promise<readonly [answer: Answer, ms: number]>;

async function createCpuClock(page: Page): Promise<CpuClock> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  return async (run) => {
    const begun = await read();
    // What asking costs by itself is taken away.
    await page.evaluate(() => ({ nothing: 0 }));
    const asked = await read();
    const answer = await run();
    return [answer, Math.max(0, (await read()) - asked - (asked - begun))];
  };
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
    file: timed.file,
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
  await openCold(page, timed);
  const start = await page.evaluate(() => window.clauselightBench.start());
  const [scan, cpu] = await timed.cpu(() => page.evaluate(() => window.clauselightBench.scan()));
  return { start, scan, cpu, mentions: await page.evaluate(() => window.clauselightBench.countMentions()) };
}

async function sampleFloor(page: Page, timed: TimedPage): Promise<FloorSample> {
  await openCold(page, timed);
  const [floor, cpu] = await timed.cpu(() => page.evaluate(() => window.clauselightBench.floor()));
  return { floor, cpu };
}

async function sampleSlices(page: Page, timed: TimedPage): Promise<readonly number[]> {
  await openCold(page, timed);
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
