import { setTimeout as wait } from 'node:timers/promises';
import type { BenchPage } from './bench-pages';
import { median } from './median';
import type { Row } from './row';
import { type BuiltReader, withReader } from './with-reader';

/** The reader waits for idle time, and is done well within this on any ordinary page. */
const READING_MS = 1000;

/** What the built extension adds to the work of loading pages in real Chromium, each opened anew. */
export function measureShare(built: BuiltReader, pages: readonly BenchPage[]): Promise<Row[]> {
  const getBody = (path: string) => pages[Number(path.slice(1))]?.read();
  return withReader(built, getBody, async (tab) => {
    const shares: number[] = [];
    for (const index of pages.keys()) {
      const { own, allMs } = await tab.trace(async () => {
        await tab.page.goto(tab.urlOf(`/${index}`));
        await wait(READING_MS);
      });
      const ownMs = own.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
      shares.push(ownMs / (allMs - ownMs));
    }
    return [
      {
        name: 'added to the work of loading, median page',
        value: median(shares) * 100,
        unit: '%',
        goal: 4,
        better: 'lower',
      },
    ];
  });
}
