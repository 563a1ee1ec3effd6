import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForHighlights } from '../../../scripts/browsers/pointer';
import { SAMPLE } from '../../../scripts/cli/paths';
import { readListedPage } from '../../../scripts/start/read-panel';
import { type ExtensionSession, openSession, readSample } from '../../harness/extension-session';
import { scanFile } from '../../harness/scan-file';
import { readChanges, WATCHER } from '../../harness/watch-page';

const WRITINGS = 'tests/e2e/pages/writings.html';

describe('reading a page in Chromium', () => {
  let session: ExtensionSession;
  beforeAll(async () => {
    session = await openSession('chromium', (path) => {
      if (path === '/writings') return { body: readFileSync(WRITINGS, 'utf8') };
      return path === '/watched' ? { body: readSample().replace('<head>', `<head>${WATCHER}`) } : undefined;
    });
  });
  afterAll(() => session.close());

  test('underlines mentions and leaves the look-alike alone', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
    const painted = await page.evaluate(async () => {
      const words = new Set<string>();
      // Only what is near the viewport is painted: the whole page has to pass by.
      for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
        scrollTo({ top, behavior: 'instant' });
        await new Promise((resolve) => setTimeout(resolve, 150));
        for (const range of CSS.highlights.get('clauselight') ?? []) words.add(range.toString());
      }
      return [...words].map((text) => text.replace(/\s+/g, ' '));
    });
    expect(painted.length).toBeGreaterThanOrEqual(12);
    expect(painted).toContain('Belt and Road Initiative');
    expect(painted).not.toContain('Global Governance Initiative');
  });

  test('changes nothing in the document', async () => {
    const page = await session.browser.openPage(session.urlOf('/watched'));
    await waitForHighlights(page);
    await wait(1000);
    expect(await readChanges(page)).toEqual({ isSame: true, records: 0, adoptedSheets: 0 });
  });

  test('finds what the terminal finds', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    const listed = await readListedPage(await session.browser.openPanel(page));
    const here = listed.mentions.map(({ term, clause, surface }) => `${clause} ${term} ${surface}`);
    const there = (await scanFile(SAMPLE)).map(({ term, clause, surface }) => `${clause} ${term} ${surface}`);
    expect(here.sort()).toEqual(there.sort());
  });

  test('brings what other writings need, and then finds in them what the terminal finds', async () => {
    const page = await session.browser.openPage(session.urlOf('/writings'));
    const panel = await session.browser.openPanel(page);
    const there = (await scanFile(WRITINGS)).map(({ surface }) => surface).sort();
    expect(there).toContain('中吉乌铁路');
    await expect
      .poll(async () => (await readListedPage(panel)).mentions.map(({ surface }) => surface).sort(), {
        timeout: 10_000,
      })
      .toEqual(there);
  });
});
