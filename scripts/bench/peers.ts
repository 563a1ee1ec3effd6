import { ownPart } from 'virtual:clauselight/gazetteer-own';
import type { Page } from 'puppeteer-core';
import { createGazetteer } from '../../lib/core/mentions/gazetteer';
import { findExampleForms } from '../gazetteer/example-forms';
import type { BenchPage } from './bench-pages';
import { openCold, withColdPages } from './cold-page';
import { type CpuClock, createCpuClock } from './cpu-clock';
import type { PeersSide } from './peers-side';
import type { Row } from './row';

/** Other ways to find many names in a text. */
export type PeerName =
  | 'one RegExp'
  | 'modern-ahocorasick'
  | '@monyone/aho-corasick'
  | 'FlashText'
  | 'split and Map'
  | 'mark.js';

/** Those that are quick enough for every page, and how many times faster than each we want to be. */
const PEERS: Readonly<Partial<Record<PeerName, number | null>>> = {
  'one RegExp': 6,
  'modern-ahocorasick': 1,
  '@monyone/aho-corasick': 1,
  FlashText: null,
  'split and Map': null,
};
/** Peers know no notation: they get so many written forms of each alias. */
const FORMS_PER_ALIAS = 6;

/** The reader's code and the peers', as scripts for a page. */
export interface PeerScripts {
  readonly reader: string;
  readonly peers: string;
}

/** Compares the reader with its peers on the same pages and aliases, each sample cold, tables and all. */
export function measurePeers(
  executablePath: string,
  scripts: PeerScripts,
  pages: readonly BenchPage[],
): Promise<Row[]> {
  const aliases = findAliases();
  return withColdPages(executablePath, pages, async (page, urls) => {
    const tab = { page, clock: await createCpuClock(page), scripts, aliases };
    const ownMs = await addReader(tab, urls);
    const rows = [row('written forms that the peers get', aliases.length, '', null)];
    for (const [name, goal] of Object.entries(PEERS) as [PeerName, number | null][]) {
      const { ms, hits, found, of } = await addPeer(tab, urls, name);
      rows.push(row(`against ${name}, cold, all in`, ms / ownMs, 'x', goal), row(`${name}: hits`, hits, '', null));
      if (of > 0) rows.push(row(`${name}: finds a part of our ${of} mentions`, (found / of) * 100, '%', null));
    }
    return rows;
  });
}

/** The same for mark.js, which changes the page that it searches and takes its time: once, on one page. */
export function measureMarkJs(executablePath: string, scripts: PeerScripts, on: BenchPage): Promise<Row[]> {
  const aliases = findAliases();
  return withColdPages(executablePath, [on], async (page, urls) => {
    const tab = { page, clock: await createCpuClock(page), scripts, aliases };
    const ownMs = await addReader(tab, urls);
    const { ms, hits } = await addPeer(tab, urls, 'mark.js');
    return [row(`against mark.js, on ${on.name}`, ms / ownMs, 'x', null), row('mark.js: hits', hits, '', null)];
  });
}

const row = (name: string, value: number, unit: string, goal: number | null): Row => ({
  name,
  value,
  unit,
  goal,
  better: 'higher',
});

/** Written forms of all names of the part that every page is read with, in small letters. */
export function findAliases(): string[] {
  const gazetteer = createGazetteer([ownPart]);
  const forms = new Set<string>();
  for (let index = 0; index < ownPart.count; index++) {
    const { alias, parts } = gazetteer.getReady(index);
    const isName = alias.type === 'phrase' || alias.type === 'abbreviation';
    if (!isName || alias.owner.startsWith('@')) continue;
    for (const form of findExampleForms(parts.flat(), FORMS_PER_ALIAS)) forms.add(form.toLowerCase());
  }
  return [...forms];
}

interface PeerTab {
  readonly page: Page;
  readonly clock: CpuClock;
  readonly scripts: PeerScripts;
  readonly aliases: readonly string[];
}

/** Milliseconds of processor time of the reader for pages together. */
async function addReader({ page, clock, scripts }: PeerTab, urls: readonly string[]): Promise<number> {
  let sum = 0;
  for (const url of urls) {
    await openCold(page, url, scripts.reader);
    const [, ms] = await clock(() =>
      page.evaluate(() => window.clauselightBench.start() + window.clauselightBench.scan()),
    );
    sum += ms;
  }
  return sum;
}

/** What a peer took for pages together, in milliseconds of processor time, and what it found. */
async function addPeer({ page, clock, scripts, aliases }: PeerTab, urls: readonly string[], name: PeerName) {
  const sum = { ms: 0, hits: 0, found: 0, of: 0 };
  for (const url of urls) {
    await openCold(page, url, scripts.peers);
    await page.evaluate((list) => Object.assign(window, { aliases: list }), aliases);
    const [hits, ms] = await clock(() =>
      page.evaluate((peer) => window.clauselightPeers.run(peer, window.aliases), name),
    );
    const [found, of] = await page.evaluate(() => window.clauselightPeers.recall());
    sum.ms += ms;
    sum.hits += hits;
    sum.found += found;
    sum.of += of;
  }
  return sum;
}

declare global {
  interface Window {
    readonly clauselightPeers: PeersSide;
    readonly aliases: readonly string[];
  }
}
