import { expect, test } from 'vitest';
import { compareFully } from '../../lib/store/compare-stores';
import { keepHouse } from '../../lib/store/housekeeping';
import { openNotes } from '../../lib/store/open-notes';
import { listSnapshots } from '../../lib/store/snapshots';
import { countOf } from '../../scripts/testing/case-count';
import { nodeTools } from '../core/notes/exchange-tools';
import { createDisk, openOn } from '../harness/notes/node-database';
import { editOf } from '../harness/notes/note-edits';
import { createRandom } from '../harness/notes/random';
import { createSurroundings } from '../harness/notes/surroundings';

const CLOCKS = countOf({ all: 200, few: 5 });
const STEPS = 30;
const NOTES = 4;
const YEAR_MS = 31_557_600_000;
const NOON = Date.UTC(2026, 10, 24, 12);

const packer = {
  pack: async (parts: readonly string[]) => new TextEncoder().encode(parts.join('')),
  unpack: async (bytes: Uint8Array<ArrayBuffer>) => new TextDecoder().decode(bytes),
};

/** Says what time it is at a step. */
type Clock = (step: number) => number;

test('a clock that leaps by years, or runs backwards, changes nothing but the times that are shown', async ({
  task,
}) => {
  for (let seed = 1; seed <= CLOCKS; seed++) {
    const random = createRandom(seed);
    const leaps = Array.from({ length: STEPS }, () => Math.floor((random() - 0.5) * 20 * YEAR_MS));
    const right = await live(seed, (step) => NOON + step * 60_000);
    const leaping = await live(seed, (step) => NOON + (leaps[step] ?? 0));
    const backwards = await live(seed, (step) => NOON - step * 3_600_000);
    expect(leaping, `seed ${seed}`).toEqual(right);
    expect(backwards, `seed ${seed}`).toEqual(right);
  }
  task.meta.cases = CLOCKS;
});

/** Writes, deletes and brings back by a seed, with house kept now and then, and gives what a reader would see. */
async function live(seed: number, clock: Clock) {
  const random = createRandom(seed);
  const surroundings = createSurroundings();
  const db = openOn(createDisk());
  const store = await openNotes(db, surroundings, clock(0));
  for (let step = 0; step < STEPS; step++) {
    const note = `n${Math.floor(random() * NOTES)}`;
    const isDeleted = random() < 0.2;
    const base = (await store.get(note))?.revision;
    const edit = { note, revision: `r${step}`, bases: base ? [base] : [], made: clock(step), text: `text ${step}` };
    await store.save(editOf({ ...edit, isDeleted: isDeleted && base !== undefined }));
    if (random() < 0.2) {
      await keepHouse(db, surroundings, { digest: nodeTools.digest, packer }, new Date(clock(step)));
    }
  }
  const textsOf = async (isTrash: boolean) => {
    const { notes } = await store.find({ limit: NOTES, isDeleted: isTrash });
    return notes.map(({ content }) => content.text);
  };
  const histories = await Promise.all(
    Array.from({ length: NOTES }, async (_, n) => (await store.history(`n${n}`)).map(({ content }) => content.text)),
  );
  const snapshots = await listSnapshots(db);
  expect(snapshots).toEqual(snapshots.toSorted((a, b) => b.last - a.last));
  expect(await compareFully(db, surroundings.mirror)).toBe('same');
  return { kept: await textsOf(false), trash: await textsOf(true), histories };
}
