import type { FirstLook } from '../../core/mentions/first-look';
import type { GazetteerPart } from '../../core/mentions/gazetteer-parts';
import { createTally } from '../../core/mentions/tally';
import { createSlices } from './slices';
import { ChunkWalk } from './text-chunks';
import { WaitingElements } from './waiting-elements';

/** What the first reader tells its owner. */
export interface FirstReaderEvents {
  /** The page may hold a name, or is written in another script: with these parts it is to be read. Called once, as the last. */
  partsNeeded(parts: readonly GazetteerPart[]): void;
  /** The page, or the changed part of it, asks for nothing. */
  settled(): void;
}

/**
 * Reads a page, and what changes on it, until a text asks for the gazetteer: most pages never do.
 * @param clock milliseconds, growing; only differences count
 * @param signal ends everything: observer, slices, callbacks
 */
export function createFirstReader(
  document: Document,
  { findNeededParts }: FirstLook,
  events: FirstReaderEvents,
  clock: () => number,
  signal: AbortSignal,
): void {
  const done = new AbortController();
  const here = AbortSignal.any([signal, done.signal]);
  const tally = createTally();
  let walk: ChunkWalk | undefined;

  const step = (): boolean => {
    const chunk = walk?.next();
    if (chunk === undefined) {
      const root = waiting.take();
      walk = root && new ChunkWalk(root);
      return walk !== undefined || waiting.searchShadows();
    }
    const parts = findNeededParts(chunk.text, tally, chunk.cut);
    if (parts.length === 0) return true;
    done.abort();
    events.partsNeeded(parts);
    return false;
  };
  const finished = (): void => {
    if (!done.signal.aborted) events.settled();
  };
  const goOn = createSlices(document, { step, finished, paused: () => undefined }, clock, here);
  const waiting = new WaitingElements(document, { left: () => undefined, goOn }, here);
  goOn();
}
