import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelView } from '../../../scripts/browsers/extension-browser';
import { leaveCard, openCardAt, waitForHighlights } from '../../../scripts/browsers/pointer';
import { showRoute } from '../../../scripts/start/read-panel';
import { countOf } from '../../../scripts/testing/case-count';
import { KINDS } from '../../harness/built-files';
import { waitForCard } from '../../harness/card-parts';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { CLAUSE, NAME } from '../../harness/note-scene';
import { waitForPanel, writeNote } from '../../harness/panel-parts';
import { makePages } from './made-pages';
import { findChanceError, findDelta } from './tell-apart';
import { COUNTING_MS, type Opening, readOpenings, readWhatIsSeen, watchPage } from './watch-page';

/** Each is opened with a note and without one. */
const PAGES = makePages(countOf({ all: 8, few: 2 }));
/** How often the card is opened on a page. */
const OPENINGS = countOf({ all: 3, few: 1 });
/** Of a reader who has much to say: what is slow to fetch and to draw would be seen. */
const NOTE = 'Wyvernquill says that the road is neither green nor of silk, and that it is long. '.repeat(200);

/** Notes come and go in this order, in which what gets faster or slower with time weighs on both alike (Thue and Morse). */
const ORDER = [true, false, false, true, false, true, true, false];

/** So many standard errors by chance come once in fifteen thousand samples; twice running, hardly ever. */
const MAX_ERRORS = 4;

interface Visit {
  readonly seen: Record<string, unknown>;
  readonly openings: readonly Opening[];
}

describe.each(KINDS)('in %s, a page that opens the card again and again', (kind) => {
  let session: ExtensionSession;
  let panel: PanelView;
  beforeAll(async () => {
    session = await openSession(kind, (path) => PAGES[Number(path.slice(1))]);
    panel = await session.browser.openPanel(await session.browser.openPage(session.urlOf('/sample')));
    await showRoute(panel, `#/clause/${CLAUSE}`);
  });
  afterAll(() => session.close());

  const visit = async (at: number): Promise<Visit> => {
    const page = await session.browser.openPage('about:blank');
    await page.evaluateOnNewDocument(watchPage, COUNTING_MS);
    await page.goto(session.urlOf(`/${at}`));
    await page.bringToFront();
    await waitForHighlights(page);
    for (let opening = 1; ; opening++) {
      await openCardAt(session.browser, page, NAME);
      await waitForCard(session.browser, page, (root) => root.querySelector('.slot iframe') !== null);
      await wait(COUNTING_MS + 100);
      if (opening > OPENINGS) break;
      await leaveCard(session.browser, page);
    }
    const seen = await page.evaluate(readWhatIsSeen);
    const openings = await page.evaluate(readOpenings);
    await page.close();
    return { seen, openings };
  };

  /** Visits every page with a note and without one, as it comes in `ORDER`. */
  const visitAll = async () => {
    const visits = { withNote: [] as Visit[], without: [] as Visit[] };
    const parts = PAGES.length < ORDER.length / 2 ? [true, false] : ORDER;
    let hasNote = false;
    for (const [turn, wanted] of parts.entries()) {
      if (wanted && !hasNote) await writeLongNote(panel);
      if (!wanted && hasNote) await forgetNote(panel);
      hasNote = wanted;
      const group = wanted ? visits.withNote : visits.without;
      const turns = parts.length / 2;
      const part = parts.slice(0, turn).filter((one) => one === wanted).length;
      for (let at = part; at < PAGES.length; at += turns) group[at] = await visit(at);
    }
    if (hasNote) await forgetNote(panel);
    return visits;
  };

  test('sees the same with a note and without one, and in the same time', async ({ task }) => {
    task.meta.cases = PAGES.length * (1 + OPENINGS) * 2;
    const { withNote, without } = await visitAll();
    for (const at of PAGES.keys()) expect(withNote[at]?.seen).toEqual(without[at]?.seen);
    if (OPENINGS === 1) return;
    const suspicious = findDifferences(withNote, without);
    if (suspicious.length === 0) return;
    // Once it may be chance: what is no chance is there again, and points the same way.
    const again = await visitAll();
    const confirmed = findDifferences(again.withNote, again.without);
    expect(suspicious.filter((one) => confirmed.includes(one))).toEqual([]);
  });
});

/** Writes the note, its first letter as the reader would, the rest at once. */
async function writeLongNote(panel: PanelView): Promise<void> {
  await writeNote(panel, 'W');
  await panel.evaluate((text) => {
    const editor = document.querySelector<HTMLTextAreaElement>('.note textarea');
    if (!editor) return;
    editor.focus();
    editor.value = text;
    // Of the panel's own realm: Firefox's driver runs this in another one.
    const view = editor.ownerDocument.defaultView ?? window;
    editor.dispatchEvent(new view.Event('input', { bubbles: true }));
    editor.blur();
  }, NOTE);
  await waitForPanel(panel, () => document.querySelector('.note [data-status="saving"]') === null);
  await wait(300);
}

/** Puts the one note on the clause into the trash. */
async function forgetNote(panel: PanelView): Promise<void> {
  await panel.evaluate(() => document.querySelector<HTMLElement>('.note-foot .plain:last-child')?.click());
  await waitForPanel(panel, () => document.querySelector('.note') === null);
}

/** What of the times tells a page with a note from one without, and which way. */
function findDifferences(withNote: readonly Visit[], without: readonly Visit[]): readonly string[] {
  const kinds = ['untilCard', 'untilGone', 'longestWait', 'tasks'] as const;
  return kinds.flatMap((of) => {
    const [first, second] = [withNote, without].map((visits) =>
      visits.flatMap(({ openings }) => openings.map((opening) => opening[of])),
    ) as [number[], number[]];
    const delta = findDelta(first, second);
    const error = findChanceError(first.length, second.length);
    console.log(
      `${of}: delta ${delta.toFixed(3)}, by chance ±${error.toFixed(3)} (${first.length} and ${second.length} openings)`,
    );
    return Math.abs(delta) > MAX_ERRORS * error ? [`${of} ${delta > 0 ? 'longer' : 'shorter'} with a note`] : [];
  });
}
