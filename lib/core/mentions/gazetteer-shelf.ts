import type { PackedGazetteer } from './alias';
import { createFirstLook, type PackedFirstLook } from './first-look';
import { createGazetteer, type Gazetteer, type GazetteerOptions } from './gazetteer';
import { type GazetteerPart, OWN_PART } from './gazetteer-parts';
import { createPageReading, readAll } from './page-reading';
import { createTally } from './tally';

/** Gives the gazetteer with just the parts that a page's texts ask for, as a browser would have it in the end. */
export type GazetteerShelf = (texts: readonly string[]) => Gazetteer;

/** Makes a shelf over all parts; each combination of them is made at its first use and kept. */
export function createGazetteerShelf(
  packedFirstLook: PackedFirstLook,
  parts: Readonly<Record<GazetteerPart, PackedGazetteer>>,
  options: GazetteerOptions = {},
): GazetteerShelf {
  const firstLook = createFirstLook(packedFirstLook);
  const made = new Map<string, Gazetteer>();
  const getGazetteer = (wanted: readonly GazetteerPart[]): Gazetteer => {
    const key = wanted.join();
    const known = made.get(key);
    if (known) return known;
    const gazetteer = createGazetteer(
      wanted.map((part) => parts[part]),
      options,
    );
    made.set(key, gazetteer);
    return gazetteer;
  };
  return (texts) => {
    const tally = createTally();
    if (!texts.some((text) => firstLook.findNeededParts(text, tally).length > 0)) return getGazetteer([]);
    const reading = createPageReading(getGazetteer([OWN_PART]));
    readAll(reading, texts);
    return getGazetteer([OWN_PART, ...reading.findNeededParts()]);
  };
}
