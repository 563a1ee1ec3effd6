import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForHighlights } from '../../../scripts/browsers/pointer';
import { KINDS } from '../../harness/built-files';
import { pressPart } from '../../harness/card-parts';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { keepNote, noteScenePage, openNoteCard, readFrame } from '../../harness/note-scene';
import { tryChannels } from './channels';
import { listenForNotes } from './listen';

/** Parts of the kept note that stand nowhere else in the world. */
const KEPT = ['Wyvernquill', 'ڨڦڥ', '🦡🪗'];
/** What is written while the page listens. */
const WRITTEN = 'Zephyrbolt';
/** Fonts that a page may give a letter of its own to: generic names, and ours if we had any. */
const FAMILIES = ['system-ui', 'sans-serif', 'Arial', 'Segoe UI', 'Inter', 'ui-sans-serif', 'BlinkMacSystemFont'];

const letters = [...new Set([...KEPT.join('')].map((letter) => letter.codePointAt(0)?.toString(16) ?? ''))];
const rare = letters.filter((code) => Number.parseInt(code, 16) > 0x600);
const FONTS = FAMILIES.flatMap((family) =>
  rare.map((code) => `@font-face{font-family:"${family}";unicode-range:U+${code};src:url(/font/${code})}`),
);

describe.each(KINDS)('in %s, a hostile page that knows all the ways', (kind) => {
  const fontsAsked: string[] = [];
  let session: ExtensionSession;
  let page: Page;
  beforeAll(async () => {
    session = await openSession(kind, (path) => {
      if (path.startsWith('/font/')) fontsAsked.push(path);
      return path === '/scene' ? noteScenePage(`<style>${FONTS.join('')} *{font-family:Arial}</style>`) : undefined;
    });
    await keepNote(session, KEPT.join(' '));
    page = await session.browser.openPage('about:blank');
    await page.evaluateOnNewDocument(listenForNotes);
    await page.goto(session.urlOf('/scene'));
    await page.bringToFront();
    await waitForHighlights(page);
  });
  afterAll(() => session.close());

  /** Gives each channel that brought something of a note. */
  const findLeaks = async (secrets: readonly string[]): Promise<{ channels: number; leaks: readonly string[] }> => {
    const pieces = secrets.flatMap((secret) => [secret, secret.slice(0, 4)]);
    const brought = await page.evaluate(tryChannels, pieces);
    const leaks = Object.entries(brought).filter(([, text]) =>
      secrets.some((secret) => text.includes(secret) || text.includes(`found ${secret.slice(0, 4)}`)),
    );
    return { channels: Object.keys(brought).length, leaks: leaks.map(([name]) => name) };
  };

  test('learns nothing while no card is open', async ({ task }) => {
    const { channels, leaks } = await findLeaks(KEPT);
    task.meta.cases = channels;
    expect(leaks).toEqual([]);
    expect(channels).toBeGreaterThanOrEqual(40);
  });

  test('learns nothing while the card shows the note', async ({ task }) => {
    await openNoteCard(session, page);
    if (kind === 'chromium') expect(await readFrame(page)).toContain(KEPT[0]);
    const { channels, leaks } = await findLeaks(KEPT);
    task.meta.cases = channels;
    expect(leaks).toEqual([]);
  });

  test('learns nothing while the reader writes', async ({ task }) => {
    await page.mouse.move(3, 3);
    await wait(1500);
    await openNoteCard(session, page);
    await pressPart(session.browser, page, 'slot');
    await page.keyboard.type(WRITTEN);
    await wait(600);
    if (kind === 'chromium') expect(await readFrame(page)).toContain(WRITTEN);
    const { channels, leaks } = await findLeaks([...KEPT, WRITTEN]);
    task.meta.cases = channels;
    expect(leaks).toEqual([]);
    const keys = await page.evaluate(() =>
      (window as unknown as { heardByTest: string[] }).heardByTest.filter((line) =>
        /^(?:key|input|beforeinput|composition)/.test(line),
      ),
    );
    expect(keys).toEqual([]);
  });

  test('is asked for no font by which the letters of a note could be told', () => {
    expect(fontsAsked).toEqual([]);
  });
});
