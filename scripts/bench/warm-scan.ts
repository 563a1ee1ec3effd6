import type { BenchPage } from './bench-pages';
import { openCold, withColdPages } from './cold-page';
import { median } from './median';
import type { Row } from './row';

const PAGES = 10;
/** The first readings of a page still warm the code up. */
const REPEATS = 20;
const NOT_WARM = 8;

/** Times the reader against the floor on the largest of the pages, in code that has run often: as on a page that changes. */
export async function measureWarm(executablePath: string, code: string, pages: readonly BenchPage[]): Promise<Row> {
  const largest = pages.toSorted((a, b) => b.read().length - a.read().length).slice(0, PAGES);
  const ratio = await withColdPages(executablePath, largest, async (page, urls) => {
    const sum = { scan: 0, floor: 0 };
    for (const url of urls) {
      await openCold(page, url, code);
      const [scans, floors] = await page.evaluate((repeats) => {
        const { start, scan, floor } = window.clauselightBench;
        start();
        const times = Array.from({ length: repeats }, () => [scan(), floor()] as const);
        return [times.map(([of]) => of), times.map(([, of]) => of)] as const;
      }, REPEATS);
      sum.scan += median(scans.slice(NOT_WARM));
      sum.floor += median(floors.slice(NOT_WARM));
    }
    return sum.scan / sum.floor;
  });
  return {
    name: 'warm scan of the largest pages, times the floor',
    value: ratio,
    unit: 'x',
    goal: 1.2,
    better: 'lower',
  };
}
