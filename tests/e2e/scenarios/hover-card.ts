import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../../scripts/browsers/extension-browser';
import type { BrowserKind } from '../../../scripts/browsers/find-browser';
import { findText, leaveCard, openCardAt, waitForHighlights } from '../../../scripts/browsers/pointer';
import { findPart, hasCard, pressPart, waitForCard } from '../../harness/card-parts';
import { countPainted, expectVerdict } from '../../harness/control-parts';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { readCardTexts } from '../../harness/read-card';
import { readClauseText } from '../../harness/statement';

/** Why a scenario is left out. */
const NO_WINDOW = 'this version of Firefox keeps its own window from the driver';

const RAILWAY = 'China–Kyrgyzstan–Uzbekistan railway';

/** Pages that only sound as if they named something: `%` becomes one in an article. */
const LOOK_ALIKES = {
  '/ukraine': 'Ukraine is to rebuild its railway from Lviv to the Polish border, said the Ukrainian ministry. ',
  '/shop': 'A single window fitting in oak or steel; each single window comes with its own screws and a road map. ',
  '/kitchen':
    'Silk Road spices: cumin, saffron and pepper came along the old Silk Road into this belt and our kitchens. ',
};

const ARTICLE_HEAD =
  '<!doctype html><meta charset="utf-8"><meta property="og:type" content="article"><title>News</title>';

/** Scenarios of the hover card with the real mouse and keyboard, the same in every browser. */
export function describeHoverCard(kind: BrowserKind): void {
  describe(`the hover card in ${kind}`, () => {
    let session: ExtensionSession;
    let browser: ExtensionBrowser;
    let page: Page;
    beforeAll(async () => {
      session = await openSession(kind, (path) => {
        const sentence = Object.entries(LOOK_ALIKES).find(([own]) => own === path)?.[1];
        return sentence === undefined
          ? undefined
          : { body: `${ARTICLE_HEAD}<article><p>${sentence.repeat(20)}</p></article>` };
      });
      browser = session.browser;
    });
    afterAll(() => session.close());
    beforeEach(async () => {
      await page?.close();
      page = await browser.openPage(session.urlOf('/card.html'));
      await waitForHighlights(page);
    });

    test('crossing a mention opens nothing, resting on it shows the clause to the letter', async () => {
      const { x, y } = await findText(page, RAILWAY);
      await wait(400);
      await page.mouse.move(x, y - 60);
      await page.mouse.move(x, y);
      await wait(100);
      await page.mouse.move(x, y + 90);
      await wait(900);
      expect(await hasCard(browser, page)).toBe(false);
      await openCardAt(browser, page, RAILWAY);
      expect(await browser.readCard(page, readCardTexts)).toMatchObject({
        number: '6.1',
        clause: readClauseText('6.1'),
      });
    });

    test('a slow diagonal walk reaches the card, and it stays', async () => {
      const from = await openCardAt(browser, page, RAILWAY);
      const to = await findPart(browser, page, 'clause');
      for (let step = 1; step <= 15; step++) {
        await page.mouse.move(from.x + ((to.x - from.x) * step) / 15, from.y + ((to.y - from.y) * step) / 15);
        await wait(100);
      }
      await wait(700);
      expect(await hasCard(browser, page)).toBe(true);
    });

    test('its copy goes with clause, date and the address of the page without what only tracks the reader', async () => {
      await page.goto(session.urlOf('/card.html?id=7&utm_source=letter'));
      await waitForHighlights(page);
      await openCardAt(browser, page, RAILWAY);
      await pressPart(browser, page, 'copy');
      await waitForCard(browser, page, (root) => root.querySelector('[role=status]')?.textContent !== '');
      await pressPart(browser, page, 'close');
      const copied = await pasteIntoField(page);
      expect(copied).toContain(`“${readClauseText('6.1')}”`);
      expect(copied).toContain('Clause 6.1');
      expect(copied).toContain('24 January 2024');
      expect(copied).toContain('/card.html?id=7');
      expect(copied).not.toContain('utm_source');
    });

    test('leaving closes it, coming back in time does not let it go', async () => {
      const { x, y } = await openCardAt(browser, page, RAILWAY);
      await page.mouse.move(x, y - 80);
      await wait(100);
      await page.mouse.move(x, y);
      await wait(700);
      expect(await hasCard(browser, page)).toBe(true);
      await leaveCard(browser, page);
    });

    test('brushing a mention, leaving and returning to rest opens its card', async () => {
      const { x, y } = await findText(page, RAILWAY);
      await wait(400);
      await page.mouse.move(x, y);
      await wait(50);
      await page.mouse.move(x, y - 80);
      await wait(150);
      await page.mouse.move(x, y);
      await waitForCard(browser, page, (root) => root.querySelector('h2') !== null);
    });

    test('Esc closes the card and not the dialog behind it, and the card does not come back under a still pointer', async () => {
      await openCardAt(browser, page, RAILWAY);
      await page.evaluate(() => (document.getElementById('dialog') as HTMLDialogElement).showModal());
      await waitForCard(browser, page, (root) => root.host.closest('dialog') !== null);
      await page.keyboard.press('Escape');
      await wait(900);
      const isDialogOpen = () => page.evaluate(() => (document.getElementById('dialog') as HTMLDialogElement).open);
      expect([await hasCard(browser, page), await isDialogOpen()]).toEqual([false, true]);
      await page.keyboard.press('Escape');
      await wait(200);
      expect(await isDialogOpen()).toBe(false);
    });

    test('a link under the mention stays what it was', async () => {
      const { x, y } = await openCardAt(browser, page, 'trans-Afghan railway');
      const href = await page.evaluate(() => document.getElementById('link')?.getAttribute('href'));
      expect(href).toBe('#railway');
      await page.evaluate(() => {
        document.addEventListener('contextmenu', (event) => {
          document.title = event.target instanceof HTMLAnchorElement ? 'menu of the link' : 'another menu';
          event.preventDefault();
        });
      });
      await page.mouse.click(x, y, { button: 'right' });
      await page.waitForFunction(() => document.title === 'menu of the link', { timeout: 5000 });
      const countTabs = async () => (await page.browser().pages()).length;
      const before = await countTabs();
      await page.keyboard.down('Control');
      await page.mouse.click(x, y);
      await page.keyboard.up('Control');
      await expect.poll(countTabs, { timeout: 5000 }).toBe(before + 1);
      await page.bringToFront();
      await page.mouse.click(x, y);
      await page.waitForFunction(() => window.location.hash === '#railway', { timeout: 5000 });
    });

    test.each(Object.keys(LOOK_ALIKES))('nothing is underlined on %s, which only sounds like it', async (path) => {
      await page.goto(session.urlOf(path));
      const panel = await browser.openPanel(page);
      await expectVerdict(panel, 'nothing-found');
      expect(await countPainted(page)).toBe(0);
    });

    test('in a window of 320 by 400 pixels the card is whole, and not over the words', async ({ skip }) => {
      skip(!browser.reachesWindow, 'this version of Firefox does not let the driver size a window');
      await page.setViewport({ width: 320, height: 400 });
      const { y } = await openCardAt(browser, page, 'Belt and Road Initiative');
      const box = await browser.readCard(page, readBox);
      expect(box?.left).toBeGreaterThanOrEqual(0);
      expect(box?.right).toBeLessThanOrEqual(320);
      expect(box?.top).toBeGreaterThanOrEqual(0);
      expect(box?.bottom).toBeLessThanOrEqual(400);
      expect(y > (box?.top ?? 0) && y < (box?.bottom ?? 0)).toBe(false);
    });

    test('in full screen the card is over what fills the screen', async () => {
      await page.click('#full');
      await page.waitForFunction(() => document.fullscreenElement !== null, { timeout: 5000 });
      await openCardAt(browser, page, RAILWAY);
      const { x, y } = await findPart(browser, page, 'clause');
      expect(
        await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.matches('[data-clauselight]'), { x, y }),
      ).toBe(true);
    });

    test('a name inside a longer one is a press away in the same card, and Back returns', async () => {
      await openCardAt(browser, page, 'Group of Friends');
      expect((await browser.readCard(page, readCardTexts))?.name).toContain('Group of Friends');
      await pressPart(browser, page, 'inside');
      await waitForCard(
        browser,
        page,
        (root) => root.querySelector('h2')?.textContent === 'Global Development Initiative',
      );
      await pressPart(browser, page, 'back');
      await waitForCard(
        browser,
        page,
        (root) => root.querySelector('h2')?.textContent?.includes('Group of Friends') === true,
      );
    });

    test('of several clauses each is a press away, and the panel opens at the one chosen', async () => {
      await openCardAt(browser, page, 'Belt and Road Initiative');
      const before = await browser.readCard(page, readCardTexts);
      await pressPart(browser, page, 'tab');
      const chosen = await browser.readCard(page, readCardTexts);
      expect(chosen?.number).not.toBe(before?.number);
      expect(chosen?.clause).toBe(readClauseText(chosen?.number ?? ''));
    });

    test('by keyboard alone: from mention to mention, Esc, and back', async ({ skip }) => {
      skip(!browser.reachesWindow, NO_WINDOW);
      await page.mouse.move(3, 3);
      await page.focus('#top');
      const names: string[] = [];
      const step = async (command: string) => {
        await browser.pressShortcut(page, command);
        await wait(700);
        await waitForCard(browser, page, (root) => root.activeElement?.localName === 'h2');
        names.push((await browser.readCard(page, readCardTexts))?.name ?? '');
      };
      for (let i = 0; i < 3; i++) await step('next-mention');
      await step('previous-mention');
      expect(names[3]).toBe(names[1]);
      expect(new Set(names).size).toBe(3);
      await page.keyboard.press('Escape');
      await wait(200);
      expect(await hasCard(browser, page)).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('top');
    });

    test('the mention that the keyboard goes to stands clear of the header that sticks to the top', async ({
      skip,
    }) => {
      skip(!browser.reachesWindow, NO_WINDOW);
      await page.evaluate(() => scrollTo(0, 900));
      await wait(300);
      await browser.pressShortcut(page, 'next-mention');
      await wait(700);
      const ring = await browser.readCard(page, (root) => root.querySelector('.ring')?.getBoundingClientRect().top);
      const height = await page.evaluate(() => innerHeight);
      expect(ring).toBeGreaterThan(60);
      expect(ring).toBeLessThan(height);
      expect((await browser.readCard(page, readCardTexts))?.name).toContain('Samarkand');
    });

    test('a note written in the card is there when the card opens again', async () => {
      const write = async (words: string) => {
        await openCardAt(browser, page, 'trans-Afghan railway');
        await wait(1500);
        await pressPart(browser, page, 'slot');
        await wait(200);
        await page.mouse.move(3, 3, { steps: 3 });
        await wait(700);
        await page.keyboard.type(words);
        await wait(1500);
        await page.keyboard.press('Escape');
        await wait(500);
        expect(await hasCard(browser, page)).toBe(false);
        await page.mouse.move(3, 3);
      };
      await write('Twice ');
      await write('told.');
      await openCardAt(browser, page, 'trans-Afghan railway');
      await wait(1500);
      await pressPart(browser, page, 'slot');
      await page.keyboard.down('Control');
      for (const key of ['a', 'c'] as const) await page.keyboard.press(key);
      await page.keyboard.up('Control');
      await pressPart(browser, page, 'close');
      expect(await pasteIntoField(page)).toMatch(/Twice told\.|told\.Twice /);
    });

    test('a note written in the card is kept, and is there in the panel', async ({ skip }) => {
      skip(!browser.reachesWindow, NO_WINDOW);
      await openCardAt(browser, page, RAILWAY);
      await wait(1500);
      await pressPart(browser, page, 'slot');
      await page.keyboard.type('Ask about the tunnel.');
      await wait(1500);
      await page.keyboard.press('Escape');
      await wait(500);
      expect(await hasCard(browser, page)).toBe(false);
      await openCardAt(browser, page, RAILWAY);
      const panel = await browser.openPanel(page);
      await panel.evaluate(() => {
        window.location.hash = '#/clause/6.1';
      });
      await expect
        .poll(() => panel.evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value)), {
          timeout: 10_000,
        })
        .toEqual(['Ask about the tunnel.']);
    });
  });
}

/** Pastes what the clipboard holds into the field of the page, with the real keyboard, and reads it there. */
async function pasteIntoField(page: Page): Promise<string> {
  await page.focus('#field');
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  return page.evaluate(() => (document.getElementById('field') as HTMLInputElement).value);
}

/** The box of the card in the viewport, in CSS pixels; runs in the page. */
function readBox(root: ShadowRoot) {
  const { left, right, top, bottom } = root.querySelector('[role=dialog]')?.getBoundingClientRect() ?? new DOMRect();
  return { left, right, top, bottom };
}
