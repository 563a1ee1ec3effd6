import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePageSide } from '../bench/bundle-page-side';
import { weighBundles } from '../bench/bundle-sizes';
import { median, type PageTimes, timeColdScans } from '../bench/cold-scan';
import { hoverRows, timeHover } from '../bench/hover-times';
import { lookupRows, timeLookup } from '../bench/lookup-times';
import { formatRow, type Row } from '../bench/row';
import { ensureBrowser } from '../browsers/ensure-browser';
import { buildExtension } from '../build/ensure-build';
import { parseOptions } from '../cli/parse-options';
import { resolveArgument, SAMPLE, SHARED } from '../cli/paths';
import { writeLine } from '../cli/write-line';

const USAGE = 'npm run bench -- [--quick] [--json FILE]';

/** Samples of each kind for a page. */
const ROUNDS = 5;
/** With `--quick`: every so many pages, one sample each. */
const QUICK_STEP = 6;
/** The share of tasks that the figure is better than. */
const NEARLY_ALL = 0.95;

/** Measures speed and size and prints the figures; with `--json` they are written to a file as well. */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseOptions(args, { quick: { type: 'boolean' }, json: { type: 'string' } }, USAGE);
  const isQuick = values.quick ?? false;
  const chromium = ensureBrowser('chromium');
  const files = findPages().filter((_, index) => !isQuick || index % QUICK_STEP === 0);
  const times = await timeColdScans(chromium, await bundlePageSide(), files, isQuick ? 1 : ROUNDS);
  const hover = hoverRows(await timeHover(chromium, await bundlePageSide('hover-side.ts', false), isQuick ? 5 : 20));
  const lookup = lookupRows(await timeLookup(chromium, await bundlePageSide('lookup-side.ts'), isQuick ? 12 : 2));
  const rows = [...speedRows(times), ...hover, ...lookup, ...sizeRows(await buildExtension('chromium'))];
  for (const row of rows) await writeLine(formatRow(row));
  if (values.json) writeFileSync(resolveArgument(values.json), `${JSON.stringify({ rows }, null, 2)}\n`);
  return 0;
}

/** Real saved pages where they lie beside the project, otherwise our own. */
function findPages(): string[] {
  const pages = join(SHARED, 'pages');
  if (!existsSync(pages)) return [SAMPLE];
  const names = readdirSync(pages).filter((name) => name.endsWith('.html'));
  return names.sort().map((name) => join(pages, name));
}

function speedRows(times: readonly PageTimes[]): Row[] {
  const bare = times.filter(({ mentions }) => mentions === 0);
  const [all, ofBare] = [addTimes(times), addTimes(bare)];
  const slices = times.flatMap((page) => page.slices).sort((a, b) => a - b);
  const row = (name: string, value: number, unit: string, goal: number | null): Row => ({
    name,
    value,
    unit,
    goal,
    better: 'lower',
  });
  return [
    row(`cold scan of ${times.length} pages, times the floor`, all.scan / all.floor, 'x', 1.5),
    ...(bare.length > 0
      ? [row(`cold scan of the ${bare.length} without mentions`, ofBare.scan / ofBare.floor, 'x', 1.3)]
      : []),
    row('the same in processor time of the page', all.scanCpu / all.floorCpu, 'x', 1.5),
    row('without mentions, in processor time', ofBare.scanCpu / ofBare.floorCpu, 'x', 1.3),
    row('longest own task', slices.at(-1) ?? 0, 'ms', 8),
    row('own tasks, p95', slices[Math.floor(slices.length * NEARLY_ALL)] ?? 0, 'ms', 4),
    row('cold scan, all pages together', all.scan, 'ms', null),
    row('floor, all pages together', all.floor, 'ms', null),
    row('start of the matcher, median page', median(times.map(({ start }) => start)), 'ms', 1),
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

function sizeRows(buildFolder: string): Row[] {
  const { reader, readerData, background, panel } = weighBundles(buildFolder);
  const row = (name: string, bytes: number, goal: number | null): Row => ({
    name: `${name}, gzip`,
    value: bytes / 1024,
    unit: 'KiB',
    goal,
    better: 'lower',
  });
  return [
    row('reader: what every page loads', reader, 28),
    row('of it code', reader - readerData, 12),
    row('background', background, null),
    row('side panel', panel, null),
  ];
}
