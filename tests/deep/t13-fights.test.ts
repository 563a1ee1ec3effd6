import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findText, openCardAt, waitForHighlights } from '../../scripts/browsers/pointer';
import { casesOf, countOf } from '../../scripts/testing/case-count';
import { KINDS } from '../harness/built-files';
import { type ExtensionSession, openSession } from '../harness/extension-session';
import { NAME, noteScenePage } from '../harness/note-scene';

/** How long a page fights. */
const FIGHT_MS = countOf({ all: 15_000, few: 3000 });
/** More than the reader would ever need, and few enough to end. */
const MAX_HOSTS = 12;
/** Of the frames that a second has; the page itself is busy with its fight. */
const MIN_FRAMES_A_SECOND = 10;

/** What a page does with the card's host, each time that it comes. */
const FIGHTS: readonly (readonly [does: string, code: string])[] = [
  ['takes the card away as soon as it comes', `(host) => host.remove()`],
  ['hides the card as soon as it comes', `(host) => { try { host.hidePopover() } catch {} }`],
  ['moves the card somewhere else', `(host) => { if (host.parentNode !== document.body) document.body.prepend(host) }`],
  ['styles the card away', `(host) => host.style.setProperty('display', 'none', 'important')`],
];

describe.each(KINDS)('in %s', (kind) => {
  let session: ExtensionSession;
  let page: Page;
  let complaints: string[] = [];
  beforeAll(async () => {
    session = await openSession(kind, (path) => (path === '/scene' ? noteScenePage() : undefined));
  });
  afterAll(() => session.close());

  const open = async () => {
    page = await session.browser.openPage(session.urlOf('/scene'));
    complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await waitForHighlights(page);
  };

  test.each(casesOf(FIGHTS, 2))('a page that %s is soon left alone', async (_, act) => {
    await open();
    await page.evaluate((code) => {
      const fight = new Function(`return ${code}`)() as (host: Element) => void;
      const state = { hosts: 0, frames: 0 };
      Object.assign(window, { state });
      new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node instanceof Element && node.hasAttribute('data-clauselight')) {
              state.hosts++;
              fight(node);
            }
      }).observe(document.documentElement, { childList: true, subtree: true });
      const tick = () => {
        state.frames++;
        requestAnimationFrame(tick);
      };
      tick();
    }, act);
    const at = await findText(page, NAME);
    for (let waited = 0; waited < FIGHT_MS; waited += 1000) {
      await page.mouse.move(at.x - 30, at.y + 50);
      await page.mouse.move(at.x, at.y, { steps: 3 });
      await wait(1000);
    }
    const state = await page.evaluate(() => (window as unknown as { state: { hosts: number; frames: number } }).state);
    expect(state.hosts).toBeLessThanOrEqual(MAX_HOSTS + FIGHT_MS / 1000);
    expect(state.frames / (FIGHT_MS / 1000)).toBeGreaterThan(MIN_FRAMES_A_SECOND);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a page that clears the registry for ever has its way', async () => {
    await open();
    await page.evaluate(() => {
      const state = { sets: 0 };
      Object.assign(window, { state });
      const clear = () => {
        if (CSS.highlights.has('clauselight')) state.sets++;
        CSS.highlights.clear();
        requestAnimationFrame(clear);
      };
      clear();
      // What is new is painted, and with it the registry is looked at: each time an occasion to put things back.
      setInterval(() => {
        const news = Object.assign(document.createElement('p'), { textContent: 'The Belt and Road Initiative again.' });
        document.body.prepend(news);
        setTimeout(() => news.remove(), 500);
      }, 100);
    });
    await wait(FIGHT_MS);
    const sets = await page.evaluate(() => (window as unknown as { state: { sets: number } }).state.sets);
    expect(sets).toBeLessThanOrEqual(10);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a page that rewrites its text thousands of times a second stays alive, and is right when it is quiet again', async () => {
    await open();
    const frames = await page.evaluate(async (forMs) => {
      const box = document.body.appendChild(document.createElement('section'));
      let seen = 0;
      const end = performance.now() + forMs;
      while (performance.now() < end) {
        for (let turn = 0; turn < 100; turn++) {
          box.replaceChildren(
            Object.assign(document.createElement('p'), { textContent: `The Belt and Road Initiative ${turn}` }),
          );
        }
        await new Promise((resolve) => requestAnimationFrame(resolve));
        seen++;
      }
      box.replaceChildren(
        Object.assign(document.createElement('p'), { textContent: 'Quiet: the Shanghai Cooperation Organization.' }),
      );
      // Room below it for the pointer to come from.
      box.style.marginBottom = '100vh';
      box.scrollIntoView();
      return seen / (forMs / 1000);
    }, FIGHT_MS);
    expect(frames).toBeGreaterThan(MIN_FRAMES_A_SECOND);
    const painted = () =>
      page.evaluate(() => [...(CSS.highlights.get('clauselight') ?? [])].map((range) => String(range)));
    if (kind === 'chromium')
      await expect.poll(painted, { timeout: 10_000 }).toContain('Shanghai Cooperation Organization');
    await openCardAt(session.browser, page, 'Shanghai Cooperation Organization');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
