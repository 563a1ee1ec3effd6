import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CHIP_HOST } from '../../../scripts/browsers/extension-browser';
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
    // After pinching, fingers touch what is shown of the page; the driver enlarges what it is told.
    const at = await page.evaluate(
      (left, top) => {
        const { offsetLeft = 0, offsetTop = 0 } = visualViewport ?? {};
        return { x: left - offsetLeft, y: top - offsetTop };
      },
      x,
      y,
    );
    await page.touchscreen.tap(at.x, at.y);
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

  test('pinched to twice the size, the sheet keeps to what is seen of the page', async () => {
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await page.waitForFunction(() => visualViewport?.scale === 2);
    await openSheet();
    const seen = await session.browser.readCard(page, (root) => {
      const { left, right, top, bottom } = (root.querySelector('.sheet') as Element).getBoundingClientRect();
      const { offsetLeft = 0, offsetTop = 0, width = 0, height = 0 } = visualViewport ?? {};
      return { left: left - offsetLeft, right: right - offsetLeft - width, bottom: bottom - offsetTop - height, top };
    });
    expect(seen?.left).toBeCloseTo(0, 0);
    expect(seen?.right).toBeCloseTo(0, 0);
    expect(seen?.bottom).toBeCloseTo(0, 0);
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

  describe('the chip', () => {
    const read = <Result>(look: (root: ShadowRoot) => Result) => session.browser.readCard(page, look, CHIP_HOST);
    const readText = () => read((root) => root.querySelector('.chip')?.textContent);
    const tapOn = async (look: (root: ShadowRoot) => DOMRect | undefined) => {
      const box = await read(look);
      if (!box) throw new Error('It is not there.');
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      await wait(300);
    };
    const openList = () => tapOn((root) => root.querySelector('.chip')?.getBoundingClientRect().toJSON());

    test('lists the mentions in page order, and a tap on one goes to it and opens its card', async () => {
      const words = await read((root) => root.querySelector('.chip')?.textContent);
      await openList();
      const rows = await read((root) => [...root.querySelectorAll('.row b')].map(({ textContent }) => textContent));
      expect(words).toBe(`§ ${rows?.length}`);
      expect(rows).toContain(RAILWAY);
      await tapOn((root) => {
        const row = [...root.querySelectorAll('.row')].at(-1);
        row?.scrollIntoView();
        return row?.getBoundingClientRect().toJSON();
      });
      await waitForCard(session.browser, page, (root) => root.querySelector('.sheet') !== null);
      expect(await readText()).toBe(words);
    });

    test('a tap beside its list closes the list', async () => {
      await openList();
      await page.touchscreen.tap(200, 20);
      await expect.poll(readText).toMatch(/^§ \d+$/);
    });

    test('is not there where a pointer is', async () => {
      await page.setViewport({ width: 1000, height: 800 });
      await page.reload();
      await waitForHighlights(page);
      await wait(300);
      expect(await page.$(CHIP_HOST)).toBeNull();
    });
  });
});
