import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { PanelView } from '../../scripts/browsers/extension-browser';
import { showRoute } from '../../scripts/start/read-panel';
import { waitForPanel } from './panel-parts';

/** For a choice to reach every open tab, on a loaded machine. */
const SOON = { timeout: 15_000, interval: 50 };

/** How many ranges are painted on a page, in both lines. */
export function countPainted(page: Page): Promise<number> {
  return page.evaluate(
    () => (CSS.highlights.get('clauselight')?.size ?? 0) + (CSS.highlights.get('clauselight-quiet')?.size ?? 0),
  );
}

/** Waits until something of ours is painted on a page, or nothing. */
export async function expectPainted(page: Page, is: boolean): Promise<void> {
  await expect.poll(async () => (await countPainted(page)) > 0, SOON).toBe(is);
}

/** Opens the panel's view of the page with all of its controls. */
export async function openControls(panel: PanelView): Promise<void> {
  await showRoute(panel, '#/page');
  await waitForPanel(panel, () => document.querySelector('.controls summary') !== null);
  await panel.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.controls details')) details.open = true;
  });
}

/** Presses the first control that a selector finds in the panel, once it can be pressed. */
export async function press(panel: PanelView, selector: string): Promise<void> {
  await expect
    .poll(
      () =>
        panel.evaluate((wanted) => document.querySelector<HTMLElement>(`${wanted}:not(:disabled)`) !== null, selector),
      SOON,
    )
    .toBe(true);
  await panel.evaluate((wanted) => document.querySelector<HTMLElement>(`${wanted}:not(:disabled)`)?.click(), selector);
}

/** Waits until the panel explains the page with a verdict. */
export async function expectVerdict(panel: PanelView, verdict: string): Promise<void> {
  await showRoute(panel, '#/page');
  await expect
    .poll(
      () => panel.evaluate(() => document.querySelector<HTMLElement>('[data-verdict]')?.dataset.verdict ?? ''),
      SOON,
    )
    .toBe(verdict);
}

/** The text on the toolbar button for the active tab. */
export function readBadge(panel: PanelView): Promise<string> {
  return panel.evaluate(async () => {
    const api = (globalThis as unknown as { browser?: BadgeApi; chrome: BadgeApi }).browser ?? chromeApi();
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    return tab ? api.action.getBadgeText({ tabId: tab.id }) : 'no tab';

    function chromeApi(): BadgeApi {
      return (globalThis as unknown as { chrome: BadgeApi }).chrome;
    }
  });
}

interface BadgeApi {
  readonly tabs: { query(of: object): Promise<{ id: number }[]> };
  readonly action: { getBadgeText(of: object): Promise<string> };
}

/** Makes a request to the background as our own pages do. */
export async function request(panel: PanelView, name: string, of: object): Promise<void> {
  await panel.evaluate(
    async (message) => {
      const api = globalThis as unknown as { browser?: MessageApi; chrome: MessageApi };
      await (api.browser ?? api.chrome).runtime.sendMessage(JSON.parse(message));
    },
    JSON.stringify({ request: name, of }),
  );
}

interface MessageApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}
