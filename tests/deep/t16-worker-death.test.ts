import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { leaveCard, openCardAt, waitForHighlights } from '../../scripts/browsers/pointer';
import { showRoute } from '../../scripts/start/read-panel';
import { countOf } from '../../scripts/testing/case-count';
import { openSession } from '../harness/extension-session';
import { createRandom } from '../harness/notes/random';
import { beginWriting, endWriting, readAcknowledged, readStores } from './notes-harness/panel-notes';

const KILLS = countOf({ all: 500, few: 20 });
/** After so many kills the reader rests the pointer on a name again. */
const CARD_EVERY = countOf({ all: 25, few: 5 });
/** While the card opens, the background is stopped so often, within moments of this length. */
const KILLS_A_CARD = 8;
const MOMENT_MS = 200;

test('the background may be stopped at any moment: notes are saved, cards open, nothing is said', async ({ task }) => {
  const random = createRandom(16);
  const session = await openSession('chromium');
  try {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
    const panel = await session.browser.openPanel(page);
    await showRoute(panel, '#/clause/4.1');
    await beginWriting(panel, 'worker');
    for (let kill = 1; kill <= KILLS; kill++) {
      await session.browser.stopBackground(page);
      await wait(80 * random());
      if (kill % CARD_EVERY > 0) continue;
      const opening = openCardAt(session.browser, page, 'Green Silk Road');
      // From before the pointer rests until well after the card has asked what it shows.
      for (let more = 0; more < KILLS_A_CARD; more++) {
        await wait(MOMENT_MS * random());
        await session.browser.stopBackground(page);
      }
      await opening;
      await leaveCard(session.browser, page);
    }
    const saved = await readAcknowledged(panel);
    await endWriting(panel);
    const troubles = await panel.evaluate(() =>
      [...document.querySelectorAll('.failed, [role=alert]')].map(({ textContent }) => textContent),
    );
    expect(troubles).toEqual([]);
    const texts = (await readStores(panel)).revisions.map(({ text }) => text);
    expect(saved.filter((text) => !texts.includes(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(saved.length).toBeGreaterThan(KILLS / 10);
    task.meta.cases = KILLS;
  } finally {
    await session.close();
  }
});
