import { setTimeout as wait } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openCardAt, waitForHighlights } from '../../../scripts/browsers/pointer';
import { findPart, pressPart, waitForCard } from '../../harness/card-parts';
import { type ExtensionSession, openSession, readSample } from '../../harness/extension-session';

const ISOLATED = { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' };

describe('the note frame in Chromium', () => {
  let session: ExtensionSession;
  let page: Page;
  beforeAll(async () => {
    session = await openSession('chromium', (path) =>
      path === '/isolated' ? { body: readSample(), headers: ISOLATED } : undefined,
    );
  });
  afterAll(() => session.close());
  beforeEach(async () => {
    await page?.close();
    page = await session.browser.openPage(session.urlOf('/sample'));
    await waitForHighlights(page);
  });

  const findFrames = () => page.frames().filter((frame) => frame.url().includes('note-frame.html'));
  const openFrame = async (): Promise<Frame> => {
    await openCardAt(session.browser, page, 'Green Silk Road');
    await expect.poll(async () => (await readState())?.includes('frame'), { timeout: 10_000 }).toBe(true);
    return findFrames()[0] as Frame;
  };
  const readState = async () => {
    const [frame] = findFrames();
    return frame?.evaluate(() => document.querySelector('main')?.className).catch(() => undefined);
  };

  test('shows itself to the reader, and nothing of itself to the page', async () => {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keyup', 'input', 'message', 'focusin', 'beforeinput'])
        addEventListener(type, ({ target }) => heard.push(`${type} ${(target as Element).localName}`), true);
    });
    const frame = await openFrame();
    await expect.poll(readState, { timeout: 10_000 }).toBe('frame');
    await wait(600);
    await pressPart(session.browser, page, 'slot');
    await page.keyboard.type('Secret words');
    await wait(800);
    const seen = await page.evaluate(() => ({
      heard: [...new Set((window as unknown as { heard: string[] }).heard)],
      frames: window.length,
      found: (window as unknown as { find(words: string): boolean }).find('Secret words'),
      loaded: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension')).length,
    }));
    expect(await frame.evaluate(() => document.querySelector('textarea')?.value)).toBe('Secret words');
    expect(seen).toEqual({ heard: [], frames: 0, found: false, loaded: 0 });
  });

  test('has the same size with a note and without one', async () => {
    const measure = () =>
      session.browser.readCard(page, (root) => {
        const { width, height } = (root.querySelector('.slot') as Element).getBoundingClientRect();
        return [width, height];
      });
    await openFrame();
    const withNote = await measure();
    await page.mouse.move(3, 3);
    await openCardAt(session.browser, page, 'trans-Afghan railway');
    expect(await measure()).toEqual(withNote);
  });

  test('stays empty where a page puts it up by itself, without a token and with one that was used', async () => {
    const frame = await openFrame();
    const address = frame.url();
    await page.evaluate((src) => {
      for (const url of [src, src.split('#')[0] ?? '', `${src.split('#')[0]}#${'0'.repeat(32)}`]) {
        document.body.append(Object.assign(document.createElement('iframe'), { src: url }));
      }
    }, address);
    await wait(1500);
    const own = await Promise.all(
      findFrames().map((one) => one.evaluate(() => document.querySelector('main') !== null).catch(() => false)),
    );
    expect(own.filter(Boolean).length).toBe(1);
  });

  test.each([
    ['makes everything see-through', 'html { opacity: 0.3 }'],
    ['masks everything', 'html { mask-image: linear-gradient(transparent, transparent) }'],
    ['filters everything', 'html { filter: invert(1) }'],
    ['blends everything', 'html { mix-blend-mode: difference }'],
    ['clips everything', 'html { clip-path: inset(0 0 90% 0) }'],
  ])('goes out of sight when the page %s', async (_, css) => {
    await openFrame();
    await expect.poll(readState, { timeout: 10_000 }).toBe('frame');
    await page.addStyleTag({ content: css });
    await expect.poll(readState, { timeout: 10_000 }).toBe('frame unseen');
  });

  test.each([
    ['a cover that catches presses', 'pointer-events: auto'],
    ['a cover that lets presses through', 'pointer-events: none'],
    ['a cover over a part of it', 'pointer-events: none; inset: auto 0 0 0; height: 60%'],
  ])('goes out of sight under %s', async (_, style) => {
    await openFrame();
    await expect.poll(readState, { timeout: 10_000 }).toBe('frame');
    await page.evaluate((more) => {
      const cover = document.body.appendChild(document.createElement('div'));
      cover.popover = 'manual';
      cover.style.cssText = `margin:0;border:0;padding:0;width:100%;height:100%;inset:0;background:#fff;${more}`;
      cover.showPopover();
    }, style);
    await expect.poll(readState, { timeout: 10_000 }).toBe('frame unseen');
  });

  test('says where the note is on a page that lets no frame in', async () => {
    await page.goto(session.urlOf('/isolated'));
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'Green Silk Road');
    await waitForCard(session.browser, page, (root) => root.querySelector('.refused button') !== null);
    const { y } = await findPart(session.browser, page, 'slot');
    expect(y).toBeGreaterThan(0);
  });

  test('a term that is no longer wanted loses its underline here, and has it back with Undo', async () => {
    const frame = await openFrame();
    await expect.poll(readState, { timeout: 10_000 }).toBe('frame');
    await wait(700);
    const isPainted = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get('clauselight') ?? [])].some((range) => String(range) === 'Green Silk Road'),
      );
    const press = async (label: string) => {
      const box = await frame.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll('button')];
        const { left, top, width, height } = (
          buttons.find(({ textContent }) => textContent === wanted) as Element
        ).getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }, label);
      const slot = await session.browser.readCard(page, (root) => {
        const { left, top } = (root.querySelector('iframe') as Element).getBoundingClientRect();
        return { left, top };
      });
      const [x, y] = [(slot?.left ?? 0) + box.x, (slot?.top ?? 0) + box.y];
      await page.mouse.move(x, y, { steps: 5 });
      await page.mouse.click(x, y);
    };
    expect(await isPainted()).toBe(true);
    await press('Not this term');
    await press('Not on this page');
    await expect.poll(isPainted, { timeout: 5000 }).toBe(false);
    await press('Undo');
    await expect.poll(isPainted, { timeout: 5000 }).toBe(true);
  });
});
