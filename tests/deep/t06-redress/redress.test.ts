import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForHighlights } from '../../../scripts/browsers/pointer';
import { casesOf } from '../../../scripts/testing/case-count';
import { KINDS } from '../../harness/built-files';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { noteScenePage, openNoteCard } from '../../harness/note-scene';
import { COVER_TRICKS, PAINT_TRICKS, type Trick } from './tricks';

/** For styles that take effect, and for those that move to be somewhere else. */
const SETTLE_MS = 400;

describe.each(KINDS)('in %s', (kind) => {
  let session: ExtensionSession;
  let page: Page;
  beforeAll(async () => {
    session = await openSession(kind, (path) => (path === '/scene' ? noteScenePage() : undefined));
  });
  afterAll(() => session.close());

  /** True while a press on the note could count: the frame is not taken out of sight, and knows itself to be seen. */
  const isOpenToPresses = async (): Promise<boolean> => {
    const isShown = await session.browser.readCard(
      page,
      (root) => root.querySelector('.slot:not(.veiled) iframe') !== null,
    );
    if (!isShown || kind === 'firefox') return isShown ?? false;
    for (const frame of page.frames()) {
      if (!frame.url().includes('note-frame.html')) continue;
      const state = await frame.evaluate(() => document.querySelector('main')?.className).catch(() => undefined);
      if (state !== undefined) return state === 'frame';
    }
    return false;
  };
  /** The note and what stands close around it, as the reader sees it. */
  const takePicture = async () => {
    const box = await session.browser.readCard(page, (root) => {
      const { x, y, width, height } = (root.querySelector('.slot') as Element).getBoundingClientRect();
      return { x, y, width, height };
    });
    return box && Buffer.from(await page.screenshot({ clip: box, captureBeyondViewport: false })).toString('base64');
  };
  const open = async () => {
    page = await session.browser.openPage(session.urlOf('/scene'));
    await page.bringToFront();
    await waitForHighlights(page);
    await openNoteCard(session, page);
    await expect.poll(isOpenToPresses, { timeout: 10_000 }).toBe(true);
  };
  const isPutAway = async ([, { css = '', cover, script }]: Trick) => {
    await open();
    const before = await takePicture();
    await page.evaluate(
      (styles, covering, code) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`${styles} @keyframes t06{50%{opacity:0}}`);
        document.adoptedStyleSheets = [sheet];
        if (covering) {
          const element = document.body.appendChild(document.createElement('div'));
          element.popover = 'manual';
          element.style.cssText = covering;
          element.showPopover();
        }
        if (code) new Function(code)();
      },
      css,
      cover ?? '',
      script ?? '',
    );
    await wait(SETTLE_MS);
    // The inside of the card is out of the page's reach, the top layer is not turned with what lies under it, and the card
    // goes over a dialog: then the reader sees what she has seen before.
    const isFooled = async () => (await isOpenToPresses()) && (cover !== undefined || (await takePicture()) !== before);
    await expect.poll(isFooled, { timeout: 5000 }).toBe(false);
    await page.close();
  };

  test.each(casesOf(PAINT_TRICKS, 3))('the note goes out of sight, or nothing happens, with %s', (...trick) =>
    isPutAway(trick),
  );

  // Only Chromium can tell what lies over a frame.
  describe.runIf(kind === 'chromium')('under a cover', () => {
    test.each(casesOf(COVER_TRICKS, 2))('the note goes out of sight with %s', (...trick) => isPutAway(trick));
  });
});
