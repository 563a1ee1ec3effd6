import type { PackedGazetteer } from './alias';
import { createGazetteer, type Gazetteer, type GazetteerOptions } from './gazetteer';
import { type GazetteerPart, OWN_PART } from './gazetteer-parts';
import { createPageReading, readAll } from './page-reading';

/** Gives the gazetteer with just the parts that a page's texts ask for, as a browser would have it in the end. */
export type GazetteerShelf = (texts: readonly string[]) => Gazetteer;

/** Makes a shelf over all parts; each combination of them is made at its first use and kept. */
export function createGazetteerShelf(
  parts: Readonly<Record<GazetteerPart, PackedGazetteer>>,
  options: GazetteerOptions = {},
): GazetteerShelf {
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
    const reading = createPageReading(getGazetteer([OWN_PART]));
    readAll(reading, texts);
    return getGazetteer([OWN_PART, ...reading.findNeededParts()]);
  };
}
