import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../scripts/browsers/extension-browser';
import type { PagePoint } from '../../scripts/browsers/pointer';

const TIMEOUT_MS = 15_000;
const POLL_MS = 50;

/** True while a card is open on the page. */
export async function hasCard(browser: ExtensionBrowser, page: Page): Promise<boolean> {
  return (await browser.readCard(page, (root) => root.querySelector('[role="dialog"]') !== null)) ?? false;
}

/**
 * Waits until something is true of the card that is open.
 * @throws Error if it does not become true
 */
export async function waitForCard(
  browser: ExtensionBrowser,
  page: Page,
  isTrue: (root: ShadowRoot) => boolean,
): Promise<void> {
  for (let waited = 0; waited < TIMEOUT_MS; waited += POLL_MS) {
    if (await browser.readCard(page, isTrue)) return;
    await wait(POLL_MS);
  }
  throw new Error(`The card never came to: ${isTrue}`);
}

/** The boxes of the card's parts that tests press, by their names in its style sheet; in the viewport, in CSS pixels. */
export type CardPart =
  | 'card'
  | 'back'
  | 'copy'
  | 'panel'
  | 'pin'
  | 'close'
  | 'clause'
  | 'inside'
  | 'slot'
  | 'tab'
  | 'grip';

/**
 * The middle of a part of the card.
 * @throws Error if the card has no such part
 */
export async function findPart(browser: ExtensionBrowser, page: Page, part: CardPart): Promise<PagePoint> {
  const middles = await browser.readCard(page, (root) => {
    const selectors: Record<string, string> = {
      card: '[role=dialog]',
      back: '[data-icon=back]',
      copy: '[data-icon=copy]',
      panel: '[data-icon=panel]',
      pin: '[data-icon=pin]',
      close: '[data-icon=close]',
      clause: '.clause',
      inside: '.inside .term',
      slot: '.slot',
      tab: '[role=tab][aria-selected=false]',
      grip: '.grip',
    };
    return Object.fromEntries(
      Object.entries(selectors).flatMap(([name, selector]) => {
        const box = root.querySelector(selector)?.getBoundingClientRect();
        return box ? [[name, { x: box.left + box.width / 2, y: box.top + box.height / 2 }]] : [];
      }),
    );
  });
  const middle = middles?.[part];
  if (!middle) throw new Error(`The card has no ${part}.`);
  return middle;
}

/** Walks the real mouse to a part of the card and presses it. */
export async function pressPart(browser: ExtensionBrowser, page: Page, part: CardPart): Promise<void> {
  const { x, y } = await findPart(browser, page, part);
  await page.mouse.move(x, y, { steps: 10 });
  await page.mouse.click(x, y);
}
