import { writeFileSync } from 'node:fs';
import { type BenchPage, findOwnPages, findPages } from '../bench/bench-pages';
import { bundlePageSide } from '../bench/bundle-page-side';
import { weighBundles } from '../bench/bundle-sizes';
import { timeColdScans } from '../bench/cold-scan';
import { measureExtremes } from '../bench/extremes';
import { findFaults, recordFigures } from '../bench/gate';
import { hoverRows, timeHover } from '../bench/hover-times';
import { measureLeaks } from '../bench/leaks';
import { lookupRows, timeLookup } from '../bench/lookup-times';
import { measureShare } from '../bench/page-share';
import { measureMarkJs, measurePeers } from '../bench/peers';
import { formatRow, type Row } from '../bench/row';
import { speedRows } from '../bench/speed-rows';
import { measureWarm } from '../bench/warm-scan';
import { measureWorker } from '../bench/worker-answer';
import { ensureBrowser } from '../browsers/ensure-browser';
import { ensureBuild } from '../build/ensure-build';
import { parseOptions } from '../cli/parse-options';
import { resolveArgument } from '../cli/paths';
import { writeLine } from '../cli/write-line';

const USAGE = 'npm run bench -- [--quick] [--gate | --record] [--json FILE]';
const OPTIONS = {
  quick: { type: 'boolean' },
  gate: { type: 'boolean' },
  record: { type: 'boolean' },
  json: { type: 'string' },
} as const;

/** How much is measured. */
interface Extent {
  readonly pages: readonly BenchPage[];
  /** For what takes long. */
  readonly fewPages: readonly BenchPage[];
  /** Samples of each kind for a page. */
  readonly rounds: number;
  readonly openings: number;
  /** Every so many of the queries is typed. */
  readonly lookupStep: number;
  readonly stormMs: number;
  readonly leakRounds: number;
  readonly workerRounds: number;
  readonly isFull: boolean;
}

/**
 * Measures speed and size and prints the figures; with `--json` they are written to a file as well. `--gate` measures on our
 * own pages and fails if what is held is worse than it may be; `--record` writes down what it is held against. Both leave
 * out the rest, unless `--quick` asks for it.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseOptions(args, OPTIONS, USAGE);
  const isHeld = values.gate === true || values.record === true;
  const extent = isHeld ? heldExtent() : values.quick ? quickExtent() : fullExtent();
  const held = heldSections(extent);
  const rows = await measureAll([...held, ...(isHeld && !values.quick ? [] : otherSections(extent))]);
  if (values.json) writeFileSync(resolveArgument(values.json), `${JSON.stringify({ rows }, null, 2)}\n`);
  if (values.record) recordFigures(rows);
  return values.gate ? judge(rows, held) : 0;
}

/** The exit code. What is too slow is measured once more: only what stays so is a fault, and not the moment. */
async function judge(rows: readonly Row[], held: readonly Section[]): Promise<number> {
  if (findFaults(rows).length === 0) return 0;
  await writeLine('Too slow; measured once more:');
  const faults = findFaults(await measureAll(held));
  for (const fault of faults) await writeLine(`TOO SLOW  ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

/** Prints the rows as they come. */
async function measureAll(sections: readonly Section[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const measure of sections) {
    const measured = await measure();
    rows.push(...measured);
    for (const row of measured) await writeLine(formatRow(row));
  }
  return rows;
}

type Section = () => Promise<readonly Row[]>;

function fullExtent(): Extent {
  const pages = findPages();
  return {
    pages,
    fewPages: everyOf(pages, 8),
    rounds: 3,
    openings: 20,
    lookupStep: 2,
    stormMs: 60_000,
    leakRounds: 100,
    workerRounds: 11,
    isFull: true,
  };
}

const QUICK = { openings: 2, lookupStep: 24, stormMs: 2000, leakRounds: 8, workerRounds: 3, isFull: false };

function quickExtent(): Extent {
  const pages = everyOf(findPages(), 13);
  return { ...QUICK, pages, fewPages: everyOf(pages, 4), rounds: 1 };
}

/** Few pages and many samples: a single one says too little to hold anybody to. */
function heldExtent(): Extent {
  const pages = findOwnPages();
  return { ...QUICK, pages, fewPages: pages, rounds: 5 };
}

function everyOf(pages: readonly BenchPage[], step: number): BenchPage[] {
  return pages.filter((_, index) => index % step === 0);
}

/** What the gate holds is among their rows. */
function heldSections({ pages, fewPages, rounds }: Extent): Section[] {
  const chromium = ensureBrowser('chromium');
  return [
    async () => speedRows(await timeColdScans(chromium, await bundlePageSide(), pages, rounds)),
    async () => [await measureWarm(chromium, await bundlePageSide(), pages)],
    async () => measurePeers(chromium, await bundlePeers(), fewPages),
  ];
}

function otherSections(extent: Extent): Section[] {
  const { fewPages, openings, lookupStep, stormMs, leakRounds, workerRounds, isFull } = extent;
  const chromium = ensureBrowser('chromium');
  const build = async () => ({ executablePath: chromium, extensionPath: await ensureBuild('chromium') });
  return [
    async () => (isFull ? measureMarkJs(chromium, await bundlePeers(), findSample()) : []),
    async () => hoverRows(await timeHover(chromium, await bundlePageSide('hover-side.ts', false), openings)),
    async () => lookupRows(await timeLookup(chromium, await bundlePageSide('lookup-side.ts'), lookupStep)),
    async () => measureShare(await build(), fewPages),
    async () => measureWorker(await build(), workerRounds),
    async () => measureLeaks(await build(), leakRounds),
    async () => measureExtremes(await build(), { stormMs, isFull }),
    async () => sizeRows(await ensureBuild('chromium')),
  ];
}

async function bundlePeers(): Promise<{ readonly reader: string; readonly peers: string }> {
  return { reader: await bundlePageSide(), peers: await bundlePageSide('peers-side.ts') };
}

function findSample(): BenchPage {
  const [sample] = findOwnPages();
  if (!sample) throw new Error('There is no sample page.');
  return sample;
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
