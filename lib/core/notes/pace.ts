/**
 * Is awaited between the pieces of long work, with how far it is from 0 to 1: the window can draw meanwhile. Rejects to
 * end the work.
 */
export type Pace = (part: number) => Promise<void>;

/** For work that nobody follows. */
export const UNFOLLOWED: Pace = async () => undefined;

/** Small enough that a slice of ordinary notes is not felt. */
const SLICE = 250;

/** Does something to every item, in slices. */
export async function mapInSlices<Item, Result>(
  items: readonly Item[],
  pace: Pace,
  run: (item: Item, at: number) => Result,
  slice: number = SLICE,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += slice) {
    await pace(from / items.length);
    for (const [at, item] of items.slice(from, from + slice).entries()) results.push(run(item, from + at));
  }
  return results;
}
