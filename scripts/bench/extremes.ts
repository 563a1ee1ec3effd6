import { setTimeout as wait } from 'node:timers/promises';
import { lessIsBetter, type Row } from './row';
import {
  LONG_BODY,
  MANY_MENTIONS_BODY,
  MANY_NODES_BODY,
  makePage,
  NEWS,
  ONE_BLOCK_BODY,
  SHORT_BODY,
} from './strain-pages';
import { changeFrames, type Storm, storm } from './strain-side';
import { type BuiltReader, type ReaderTab, waitForPaint, withReader } from './with-reader';

/** After the last mention is painted the reader may still look for contexts. */
const LAST_WORK_MS = 1000;
/** Frames that a page with ten thousand mentions makes, each a little changed. */
const FRAMES = 60;

/** How hard the pages are strained. */
export interface ExtremesOptions {
  /** How long the page changes itself. */
  readonly stormMs: number;
  /** The pages of a million nodes and of fifty megabytes as well. */
  readonly isFull: boolean;
}

const PAGES: Readonly<Record<string, string>> = {
  short: SHORT_BODY,
  long: LONG_BODY,
  nodes: MANY_NODES_BODY,
  block: ONE_BLOCK_BODY,
  mentions: MANY_MENTIONS_BODY,
};

/** Strains the built extension in real Chromium and gives the figures. */
export function measureExtremes(built: BuiltReader, { stormMs, isFull }: ExtremesOptions): Promise<Row[]> {
  const getBody = (path: string): string | undefined => {
    const [, name = '', way] = path.split('/');
    const body = PAGES[name];
    return body === undefined ? undefined : makePage(body, way === 'read');
  };
  return withReader(built, getBody, async (tab) => [
    ...(await readPage(tab, 'long', '5 MB of text', 12)),
    ...(isFull ? await readPage(tab, 'nodes', '1,000,000 nodes', 50) : []),
    ...(isFull ? await readPage(tab, 'block', '50 MB in one block', 50) : []),
    ...(await measureMutations(tab, stormMs)),
    ...(await measureStorm(tab, stormMs)),
    ...(await measureFrames(tab)),
  ]);
}

/** Opens a page and lets it be read to its end. */
async function readPage(tab: ReaderTab, path: string, name: string, goal: number): Promise<Row[]> {
  const { own } = await tab.trace(async () => {
    await tab.page.goto(tab.urlOf(`/${path}/read`));
    await tab.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await waitForPaint(tab.page);
    await wait(LAST_WORK_MS);
  });
  return [
    lessIsBetter(`${name}: longest own task, processor time`, Math.max(...own.map(({ cpuMs }) => cpuMs)), 'ms', goal),
    lessIsBetter(`${name}: all own work, processor time`, add(own.map(({ cpuMs }) => cpuMs)), 'ms', null),
    lessIsBetter(`${name}: heap`, (await tab.weighHeap()) / 1e6, 'MB', 60),
  ];
}

async function runStorm(tab: ReaderTab, path: string, perSecond: number, forMs: number): Promise<Storm> {
  await tab.page.goto(tab.urlOf(path));
  await wait(LAST_WORK_MS);
  return tab.page.evaluate(storm, perSecond, forMs, NEWS);
}

async function measureMutations(tab: ReaderTab, forMs: number): Promise<Row[]> {
  let seen: Storm | undefined;
  await tab.page.goto(tab.urlOf('/short/read'));
  await waitForPaint(tab.page);
  await wait(LAST_WORK_MS);
  const { own } = await tab.trace(async () => {
    seen = await tab.page.evaluate(storm, 1000, forMs, NEWS);
  });
  const spent = add(own.map(({ cpuMs }) => cpuMs));
  const { mutations = 0, ms = 0 } = seen ?? {};
  return [
    lessIsBetter('mutation, at 1,000 a second', (spent * 1000) / mutations, 'µs', 8),
    lessIsBetter('1,000 mutations a second, share of a core', (spent / ms) * 100, '%', 0.8),
  ];
}

async function measureStorm(tab: ReaderTab, forMs: number): Promise<Row[]> {
  const alone = await runStorm(tab, '/short/refused', 10_000, Math.min(forMs, 10_000));
  await tab.page.goto(tab.urlOf('/short/read'));
  await waitForPaint(tab.page);
  await wait(LAST_WORK_MS);
  const before = await tab.weighHeap();
  let seen: Storm | undefined;
  const { own } = await tab.trace(async () => {
    seen = await tab.page.evaluate(storm, 10_000, forMs, NEWS);
  });
  await wait(LAST_WORK_MS);
  const grown = (await tab.weighHeap()) - before;
  const share = ({ frames, missed }: Storm) => missed / (frames + missed);
  return [
    lessIsBetter('10,000 mutations a second: longest own task', Math.max(0, ...own.map(({ cpuMs }) => cpuMs)), 'ms', 8),
    lessIsBetter(
      'frames missed more than without the reader',
      Math.max(0, share(seen ?? alone) - share(alone)) * 100,
      '%',
      5,
    ),
    lessIsBetter('heap kept afterwards', grown / 1024, 'KiB', null),
  ];
}

/** The work of the page's thread for frames that each change a little, with ten thousand mentions known and without. */
async function measureFrames(tab: ReaderTab): Promise<Row[]> {
  const spend = async (way: string): Promise<number> => {
    await tab.page.goto(tab.urlOf(`/mentions/${way}`));
    if (way === 'read') await waitForPaint(tab.page);
    await wait(2 * LAST_WORK_MS);
    const { allMs } = await tab.trace(() => tab.page.evaluate(changeFrames, FRAMES));
    return allMs / FRAMES;
  };
  const [alone, read] = [await spend('refused'), await spend('read')];
  return [lessIsBetter('10,000 known mentions: extra for a changed frame', read - alone, 'ms', 1)];
}

function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
