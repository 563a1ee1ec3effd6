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

const USAGE = 'npm run bench -- [--quick | --gate | --record] [--json FILE]';
const OPTIONS = {
  quick: { type: 'boolean' },
  gate: { type: 'boolean' },
  record: { type: 'boolean' },
  json: { type: 'string' },
} as const;

/** How much is measured. */
interface Extent {
  readonly pages: readonly BenchPage[];
  /** Samples of each kind for a page. */
  readonly rounds: number;
  /** For what takes long: only every so many of the pages. */
  readonly step: number;
  readonly openings: number;
  readonly lookupStep: number;
  readonly stormMs: number;
  readonly leakRounds: number;
  readonly workerRounds: number;
}

/**
 * Measures speed and size and prints the figures; with `--json` they are written to a file as well. `--gate` measures only
 * what is held, on our own pages, and fails if it is worse than it may be; `--record` writes down what it is held against.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseOptions(args, OPTIONS, USAGE);
  const isHeld = values.gate === true || values.record === true;
  const sections = isHeld ? heldSections() : allSections(values.quick ?? false);
  const rows: Row[] = [];
  for (const measure of sections) {
    const measured = await measure();
    rows.push(...measured);
    for (const row of measured) await writeLine(formatRow(row));
  }
  if (values.json) writeFileSync(resolveArgument(values.json), `${JSON.stringify({ rows }, null, 2)}\n`);
  if (values.record) recordFigures(rows);
  const faults = values.gate ? findFaults(rows) : [];
  for (const fault of faults) await writeLine(`TOO SLOW  ${fault}`);
  return faults.length === 0 ? 0 : 1;
}

type Section = () => Promise<readonly Row[]>;

const QUICK: Omit<Extent, 'pages'> = {
  rounds: 1,
  step: 3,
  openings: 3,
  lookupStep: 24,
  stormMs: 2000,
  leakRounds: 10,
  workerRounds: 3,
};
/** With `--quick`: every so many pages. */
const QUICK_STEP = 12;
const FULL: Omit<Extent, 'pages'> = {
  rounds: 3,
  step: 8,
  openings: 20,
  lookupStep: 2,
  stormMs: 60_000,
  leakRounds: 100,
  workerRounds: 11,
};

function allSections(isQuick: boolean): Section[] {
  const chromium = ensureBrowser('chromium');
  const pages = findPages().filter((_, index) => !isQuick || index % QUICK_STEP === 0);
  const { rounds, step, openings, lookupStep, stormMs, leakRounds, workerRounds } = isQuick ? QUICK : FULL;
  const few = pages.filter((_, index) => index % step === 0);
  const build = async () => ({ executablePath: chromium, extensionPath: await ensureBuild('chromium') });
  return [
    async () => speedRows(await timeColdScans(chromium, await bundlePageSide(), pages, rounds)),
    async () => [await measureWarm(chromium, await bundlePageSide(), pages)],
    async () => measurePeers(chromium, await bundlePeers(), few),
    async () => (isQuick ? [] : measureMarkJs(chromium, await bundlePeers(), findSample())),
    async () => hoverRows(await timeHover(chromium, await bundlePageSide('hover-side.ts', false), openings)),
    async () => lookupRows(await timeLookup(chromium, await bundlePageSide('lookup-side.ts'), lookupStep)),
    async () => measureShare(await build(), few),
    async () => measureWorker(await build(), workerRounds),
    async () => measureLeaks(await build(), leakRounds),
    async () => measureExtremes(await build(), { stormMs, isFull: !isQuick }),
    async () => sizeRows(await ensureBuild('chromium')),
  ];
}

/** Samples of each kind for each of our own pages. */
const HELD_ROUNDS = 5;

function heldSections(): Section[] {
  const chromium = ensureBrowser('chromium');
  const pages = findOwnPages();
  return [
    async () => speedRows(await timeColdScans(chromium, await bundlePageSide(), pages, HELD_ROUNDS)),
    async () => [await measureWarm(chromium, await bundlePageSide(), pages)],
    async () => measurePeers(chromium, await bundlePeers(), pages),
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
