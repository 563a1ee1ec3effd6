import type { PageTimes } from './cold-scan';
import { median } from './median';
import { lessIsBetter, type Row } from './row';

/** The share of tasks that the figure is better than. */
const NEARLY_ALL = 0.95;
/** On shorter pages the floor is so low that anything is many times it. */
const SHORT_BYTES = 5 * 1024;
const MOST_ON_ANY_PAGE = 4;

/** The figures of cold scans. */
export function speedRows(times: readonly PageTimes[]): Row[] {
  const bare = times.filter(({ mentions }) => mentions === 0);
  const [all, ofBare] = [addTimes(times), addTimes(bare)];
  const slices = times.flatMap((page) => page.slices).sort((a, b) => a - b);
  const above = times.filter(
    ({ bytes, scanCpu, floorCpu }) => bytes > SHORT_BYTES && scanCpu > MOST_ON_ANY_PAGE * floorCpu,
  );
  return [
    lessIsBetter('pages', times.length, '', null),
    lessIsBetter('of them without a mention', bare.length, '', null),
    lessIsBetter('cold scan, times the floor', all.scan / all.floor, 'x', 1.5),
    lessIsBetter('cold scan, times the floor, processor time', all.scanCpu / all.floorCpu, 'x', 1.5),
    lessIsBetter('pages over 5 KB above 4 times the floor', above.length, '', 0),
    ...(bare.length > 0
      ? [
          lessIsBetter('cold scan without mentions', ofBare.scan / ofBare.floor, 'x', 1.3),
          lessIsBetter('cold scan without mentions, processor time', ofBare.scanCpu / ofBare.floorCpu, 'x', 1.3),
        ]
      : []),
    lessIsBetter('longest own task', slices.at(-1) ?? 0, 'ms', 8),
    lessIsBetter('own tasks, p95', slices[Math.floor(slices.length * NEARLY_ALL)] ?? 0, 'ms', 4),
    lessIsBetter('cold scan, all pages together', all.scan, 'ms', null),
    lessIsBetter('floor, all pages together', all.floor, 'ms', null),
    lessIsBetter('start of the matcher, median page', median(times.map(({ start }) => start)), 'ms', 1),
  ];
}

/** The medians of all pages together. */
function addTimes(times: readonly PageTimes[]): Pick<PageTimes, 'scan' | 'floor' | 'scanCpu' | 'floorCpu'> {
  const add = (of: (page: PageTimes) => number): number => times.reduce((sum, page) => sum + of(page), 0);
  return {
    scan: add(({ scan }) => scan),
    floor: add(({ floor }) => floor),
    scanCpu: add(({ scanCpu }) => scanCpu),
    floorCpu: add(({ floorCpu }) => floorCpu),
  };
}
