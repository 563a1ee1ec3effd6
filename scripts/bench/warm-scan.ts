import type { BenchPage } from './bench-pages';
import { openCold, withColdPages } from './cold-page';
import { createCpuClock } from './cpu-clock';
import type { Row } from './row';

const PAGES = 10;
/** The first readings of a page still warm the code up. */
const NOT_WARM = 8;
/** One floor is too short for the clock of the thread. */
const REPEATS = { scan: 12, floor: 120 };

/** Times the reader against the floor on the largest of the pages, in code that has run often: as on a page that changes. */
export async function measureWarm(executablePath: string, code: string, pages: readonly BenchPage[]): Promise<Row> {
  const largest = pages.toSorted((a, b) => b.read().length - a.read().length).slice(0, PAGES);
  const ratio = await withColdPages(executablePath, largest, async (page, urls) => {
    const clock = await createCpuClock(page);
    const sum = { scan: 0, floor: 0 };
    for (const url of urls) {
      await openCold(page, url, code);
      await page.evaluate(() => window.clauselightBench.start());
      for (const what of ['scan', 'floor'] as const) {
        await page.evaluate(repeat, what, NOT_WARM);
        const [, ms] = await clock(() => page.evaluate(repeat, what, REPEATS[what]));
        sum[what] += ms / REPEATS[what];
      }
    }
    return sum.scan / sum.floor;
  });
  return { name: NAME, value: ratio, unit: 'x', goal: 1.2, better: 'lower' };
}

const NAME = 'warm scan of the largest pages, times the floor';

/** Runs in the page. */
function repeat(what: 'scan' | 'floor', times: number): void {
  for (let time = 0; time < times; time++) window.clauselightBench[what]();
}
