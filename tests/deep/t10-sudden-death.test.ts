import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/find-browser';
import { countOf } from '../../scripts/testing/case-count';
import { openSession } from '../harness/extension-session';
import { createRandom } from '../harness/notes/random';
import { beginWriting, openPanelAt, readAcknowledged, readStores } from './notes-harness/panel-notes';

/** How often each browser is killed while the panel writes, and the acknowledgements that must come together. */
const CYCLES = { chromium: countOf({ all: 200, few: 2 }), firefox: countOf({ all: 100, few: 1 }) };
const ACKNOWLEDGED = { chromium: countOf({ all: 7_000, few: 5 }), firefox: countOf({ all: 3_000, few: 2 }) };
/** A browser is killed after so many acknowledgements, and a few more milliseconds, ... */
const BEFORE_DEATH = { least: 20, most: 60 };
/** ... or after this time, whichever comes first. */
const LONGEST_MS = 8_000;
const POLL_MS = 20;

test.each<BrowserKind>(['chromium', 'firefox'])(
  '%s loses nothing that was called saved when it is killed, and shows no half note',
  async (kind) => {
    const random = createRandom(10);
    const session = await openSession(kind);
    const acknowledged = new Set<string>();
    try {
      for (let cycle = 0; cycle < CYCLES[kind]; cycle++) {
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
      expect(acknowledged.size).toBeGreaterThanOrEqual(ACKNOWLEDGED[kind]);
    } finally {
      await session.close();
    }
  },
);
