import { firstLook } from 'virtual:clauselight/gazetteer-first-look';
import { ownPart } from 'virtual:clauselight/gazetteer-own';
import { createFirstLook, type FirstLook } from '../../lib/core/mentions/first-look';
import { createGazetteer, type Gazetteer } from '../../lib/core/mentions/gazetteer';
import { createFirstReader } from '../../lib/page/reading/first-reader';
import { createPageReader } from '../../lib/page/reading/page-reader';

/** Text nodes up to this long are passed over unseen by both: asking for the parent of each would cost more. */
const LONG_TEXT_UNITS = 256;

/** What the bench calls in the page; every function is called once in a document, so that nothing is warm. */
export interface PageSide {
  /** Milliseconds to make the first look ready. */
  start(): number;
  /** Milliseconds to read the page, from the first look to the last mention. */
  scan(): number;
  /** Milliseconds of the least that any reading has to do: walk the text and look at each of its letters once. */
  floor(): number;
  /** Milliseconds of each slice, when the page is read as it is read in the product. */
  slices(): readonly number[];
  /** How many mentions `scan` found. */
  countMentions(): number;
}

/** As the background sends it: browsers send JSON. The parts for other scripts never come: most pages have no use for them. */
const sent = JSON.stringify(ownPart);
let look: FirstLook | undefined;
/** Once a page has asked for it, the page is read with it. */
let gazetteer: Gazetteer | undefined;
let mentions = 0;

/** Reads the whole page as the product does; the times are those of its slices. */
function readPage(clock: () => number): readonly number[] {
  if (!look) throw new Error('The matcher was not started.');
  const slices: IdleRequestCallback[] = [];
  // The reader works when the page is idle. Here it is always idle.
  window.requestIdleCallback = (slice) => slices.push(slice);
  const times: number[] = [];
  let begun = performance.now();
  const work = (): void => {
    for (let slice = slices.shift(); slice; slice = slices.shift()) {
      slice({ didTimeout: false, timeRemaining: () => 50 });
      const now = performance.now();
      times.push(now - begun);
      begun = now;
    }
  };
  const life = new AbortController();
  if (!gazetteer) {
    const partsNeeded = (): void => {
      gazetteer = createGazetteer([JSON.parse(sent)]);
    };
    createFirstReader(document, look, { partsNeeded, settled: () => undefined }, clock, life.signal);
    work();
  }
  if (!gazetteer) {
    life.abort();
    return times;
  }
  const found = new Map<number, number>();
  createPageReader(
    document,
    gazetteer,
    {
      blockChanged: ({ id, found: here }) => found.set(id, here.length),
      partsNeeded: () => undefined,
      settled: () => undefined,
    },
    clock,
    life.signal,
  );
  work();
  life.abort();
  mentions = [...found.values()].reduce((sum, count) => sum + count, 0);
  return times;
}

function readFloor(): number {
  const begun = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let sum = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text;
    if (data.length > LONG_TEXT_UNITS && /^(?:script|style)$/.test(node.parentElement?.localName ?? '')) continue;
    for (let index = 0; index < data.length; index++) sum = (sum + data.charCodeAt(index)) | 0;
  }
  const spent = performance.now() - begun;
  // Without a use for the sum the loop could be left out.
  return sum === Number.MIN_SAFE_INTEGER ? 0 : spent;
}

function add(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0);
}

const pageSide: PageSide = {
  start() {
    const begun = performance.now();
    look = createFirstLook(firstLook);
    return performance.now() - begun;
  },
  // A clock that stands still makes one slice.
  scan: () => add(readPage(() => 0)),
  floor: readFloor,
  slices: () => readPage(() => performance.now()),
  countMentions: () => mentions,
};

Object.assign(window, { clauselightBench: pageSide });
