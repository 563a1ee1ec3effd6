import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findText, waitForHighlights } from '../../../scripts/browsers/pointer';
import { findPart, hasCard, waitForCard } from '../../harness/card-parts';
import { type ExtensionSession, openSession } from '../../harness/extension-session';

const RAILWAY = 'China–Kyrgyzstan–Uzbekistan railway';

describe('the hover card under fingers, in Chromium', () => {
  let session: ExtensionSession;
  let page: Page;
  beforeAll(async () => {
    session = await openSession('chromium');
  });
  afterAll(() => session.close());
  beforeEach(async () => {
    await page?.close();
    page = await session.browser.openPage(session.urlOf('/card.html'));
    await page.setViewport({ width: 400, height: 800, hasTouch: true, isMobile: true });
    await waitForHighlights(page);
  });

  const tapText = async (words: string) => {
    const { x, y } = await findText(page, words);
    await wait(300);
    await page.touchscreen.tap(x, y);
  };
  const openSheet = async () => {
    await tapText(RAILWAY);
    await waitForCard(session.browser, page, (root) => root.querySelector('.sheet')?.getAnimations().length === 0);
  };

  test('a tap on a mention opens a sheet at the lower edge, at most 60 % of the window high', async () => {
    await openSheet();
    const box = await session.browser.readCard(page, (root) => {
      const { left, right, top, bottom } = (root.querySelector('.sheet') as Element).getBoundingClientRect();
      const { width, height } = visualViewport ?? { width: 0, height: 0 };
      return { left, right, top, bottom, width, height };
    });
    expect(box?.left).toBe(0);
    expect(box?.right).toBeCloseTo(box?.width ?? -1, 0);
    expect(box?.bottom).toBeCloseTo(box?.height ?? -1, 0);
    expect((box?.bottom ?? 0) - (box?.top ?? 0)).toBeLessThanOrEqual((box?.height ?? 0) * 0.6 + 1);
  });

  test('dragged down far enough it closes, a little it does not', async () => {
    await openSheet();
    const { x, y } = await findPart(session.browser, page, 'grip');
    const drag = async (by: number) => {
      await page.touchscreen.touchStart(x, y);
      await page.touchscreen.touchMove(x, y + by / 2);
      await page.touchscreen.touchMove(x, y + by);
      await page.touchscreen.touchEnd();
      await wait(200);
    };
    await drag(30);
    expect(await hasCard(session.browser, page)).toBe(true);
    await drag(120);
    expect(await hasCard(session.browser, page)).toBe(false);
  });

  test('its button closes it, and so does a tap elsewhere', async () => {
    await openSheet();
    const { x, y } = await findPart(session.browser, page, 'close');
    await page.touchscreen.tap(x, y);
    await wait(200);
    expect(await hasCard(session.browser, page)).toBe(false);
    await openSheet();
    await page.touchscreen.tap(5, 5);
    await wait(200);
    expect(await hasCard(session.browser, page)).toBe(false);
  });

  test('a tap on a link follows it', async () => {
    await tapText('trans-Afghan railway');
    await page.waitForFunction(() => window.location.hash === '#railway', { timeout: 5000 });
    expect(await hasCard(session.browser, page)).toBe(false);
  });

  test('a long press is the browser’s', async () => {
    const { x, y } = await findText(page, RAILWAY);
    await wait(300);
    await page.touchscreen.touchStart(x, y);
    await wait(900);
    await page.touchscreen.touchEnd();
    await wait(500);
    expect(await hasCard(session.browser, page)).toBe(false);
  });
});
