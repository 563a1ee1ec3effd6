import { setTimeout as wait } from 'node:timers/promises';
import { describe, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/find-browser';
import { countOf } from '../../scripts/testing/case-count';
import { openSession } from '../harness/extension-session';
import { createRandom } from '../harness/notes/random';
import { beginWriting, openPanelAt, readAcknowledged, readStores } from './notes-harness/panel-notes';

/** Rounds that each lane plays; every round has a profile of its own, so that looking through the notes stays short. */
const ROUNDS = countOf({ all: 10, few: 1 });
/** Played at once: each lane waits for its disk and its windows most of the time. */
const LANES: readonly { readonly name: string; readonly kind: BrowserKind; readonly seed: number }[] = [
  { name: 'one Chromium', kind: 'chromium', seed: 10 },
  { name: 'another Chromium', kind: 'chromium', seed: 20 },
  { name: 'Firefox', kind: 'firefox', seed: 30 },
];
/** How often the browser is killed in a round while the panel writes. */
const CYCLES = countOf({ all: 10, few: 2 });
/** Acknowledgements that a cycle must come to on the average: ten thousand in three hundred. */
const ACKNOWLEDGED = countOf({ all: 34, few: 5 });
/** A browser is killed after so many acknowledgements, and a few more milliseconds, ... */
const BEFORE_DEATH = { least: 30, most: 50 };
/** ... or after this time, whichever comes first. */
const LONGEST_MS = 30_000;
const POLL_MS = 20;

describe.concurrent.for(LANES)('$name', ({ kind, seed }) => {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => round);
  test.for(rounds)(
    'round %i: loses nothing that was called saved when it is killed, and shows no half note',
    { concurrent: false },
    async (round, { task, expect }) => {
      const random = createRandom(seed + round);
      const session = await openSession(kind);
      const acknowledged = new Set<string>();
      try {
        for (let cycle = 0; cycle < CYCLES; cycle++) {
          // A clause of its own for each cycle, so that the view stays small.
          const panel = await openPanelAt(session, `#/clause/${1 + (cycle % 14)}.1`);
          await beginWriting(panel, `c${cycle}`);
          const enough = BEFORE_DEATH.least + Math.floor(random() * (BEFORE_DEATH.most - BEFORE_DEATH.least));
          const end = Date.now() + LONGEST_MS;
          let seen: readonly string[] = [];
          while (seen.length < enough && Date.now() < end) {
            await wait(POLL_MS);
            seen = await readAcknowledged(panel);
          }
          await wait(POLL_MS * random());
          await session.browser.kill();
          for (const text of seen) acknowledged.add(text);
          await session.restart();
        }
        const { notes, revisions, mirrored } = await readStores(await openPanelAt(session, '#/notes'));
        const texts = new Set(revisions.map(({ text }) => text));
        expect([...acknowledged].filter((text) => !texts.has(text))).toEqual([]);
        expect(revisions.filter(({ text }) => !/^c\d+-\d+$/.test(text))).toEqual([]);
        expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length);
        expect(new Set(notes.map(({ text }) => text)).size).toBe(notes.length);
        expect(mirrored).toBe(revisions.length);
        expect(acknowledged.size).toBeGreaterThanOrEqual(ACKNOWLEDGED * CYCLES);
        task.meta.cases = CYCLES;
      } finally {
        await session.close();
      }
    },
  );
});
