import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser';

/** After scrolling the hover card takes a pointer for carried along, not for pointing, for a while. */
const CALM_MS = 400;

/** For a card to open: the rest that it waits for, and the background's answer on a loaded machine. */
const CARD_TIMEOUT_MS = 15_000;
const POLL_MS = 50;
/** After so long without a card the mouse moves a little. */
const NUDGE_MS = 3000;

/** For the note frame in a card to have come, as long as nothing else keeps the machine busy. */
const NOTE_FRAME_MS = 1500;

/** A point in the viewport, in CSS pixels. */
export interface PagePoint {
  readonly x: number;
  readonly y: number;
}

/**
 * Scrolls to the first place where a page's text holds some words and gives the middle of their first line.
 * @throws Error if the page does not hold them
 */
export async function findText(page: Page, words: string): Promise<PagePoint> {
  const point = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest('script, style, noscript, nav') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const nodes: { node: Text; start: number }[] = [];
    let text = '';
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      nodes.push({ node, start: text.length });
      text += node.data;
    }
    const start = text.indexOf(wanted);
    // The nodes that hold the first and the last letter: the last ones that begin at or before them.
    const first = nodes.findLast((one) => one.start <= start);
    const last = nodes.findLast((one) => one.start < start + wanted.length);
    if (start < 0 || !first || !last) return undefined;
    const range = document.createRange();
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, start + wanted.length - last.start);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [line] = range.getClientRects();
    return line && { x: line.left + line.width / 2, y: line.top + line.height / 2 };
  }, words);
  if (!point) throw new Error(`The page does not show "${words}".`);
  return point;
}

/**
 * Rests the real mouse on the first place where the page's text holds some words until the hover card opens.
 * @throws Error if it does not
 */
export async function openCardAt(browser: ExtensionBrowser, page: Page, words: string): Promise<PagePoint> {
  const point = await findText(page, words);
  // The scrolling is over with the frame that shows it, which on a loaded machine comes late.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await wait(CALM_MS);
  await page.mouse.move(point.x - 40, point.y + 60);
  await page.mouse.move(point.x, point.y, { steps: 4 });
  for (let waited = 0; waited < CARD_TIMEOUT_MS; waited += POLL_MS) {
    const isOpen = await browser.readCard(page, (root) => {
      const card = root.querySelector('[role="dialog"]');
      return card !== null && card.getAnimations().length === 0;
    });
    if (isOpen) return point;
    await wait(POLL_MS);
    // A page that is read again just then forgets where the pointer was; no hand is still for as long as this.
    if (waited % NUDGE_MS === 0 && waited > 0) await page.mouse.move(point.x + 1, point.y);
  }
  throw new Error(`No card opened at "${words}".`);
}

/** Rests the mouse as `openCardAt` does, and waits until the reader's part of the card is there too, for a picture. */
export async function openWholeCardAt(browser: ExtensionBrowser, page: Page, words: string): Promise<void> {
  await openCardAt(browser, page, words);
  await wait(NOTE_FRAME_MS);
}

/** Takes the real mouse away from everything and waits until the hover card is gone. */
export async function leaveCard(browser: ExtensionBrowser, page: Page): Promise<void> {
  await page.mouse.move(2, 2, { steps: 3 });
  for (let waited = 0; waited < CARD_TIMEOUT_MS; waited += POLL_MS) {
    const isOpen = await browser.readCard(page, (root) => root.querySelector('[role="dialog"]') !== null);
    if (!isOpen) return;
    await wait(POLL_MS);
  }
  throw new Error('The card stayed open.');
}

/**
 * Waits until a page's mentions are painted.
 * @throws Error if nothing is painted in time
 */
export async function waitForHighlights(page: Page, timeoutMs = 15_000): Promise<void> {
  await page.waitForFunction(() => CSS.highlights.has('clauselight'), { timeout: timeoutMs, polling: POLL_MS });
}
