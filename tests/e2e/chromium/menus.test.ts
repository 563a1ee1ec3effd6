import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForHighlights } from '../../../scripts/browsers/pointer';
import { expectPainted, expectVerdict, request } from '../../harness/control-parts';
import { type ExtensionSession, openSession } from '../../harness/extension-session';

const SOON = { timeout: 15_000, interval: 100 };

// No driver can press an entry of the browser's own menus, or its address bar: the event is dispatched in the worker
// instead, which lacks the press, so that the panel opens in a tab where a press would open it beside the page.
describe("the browser's own menus and address bar", () => {
  let session: ExtensionSession;
  let page: Page;
  let browser: Browser;
  beforeAll(async () => {
    session = await openSession('chromium');
    page = await session.browser.openPage(session.urlOf('/sample'));
    browser = page.browser();
    await waitForHighlights(page);
  });
  afterAll(() => session.close());

  /** Runs code in the background. */
  async function inWorker<Result>(code: string): Promise<Result> {
    const isWorker = (url: string) => url.startsWith(session.browser.extensionUrl);
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && isWorker(one.url()));
    const worker = await target.worker();
    if (!worker) throw new Error('The background does not run.');
    return (await worker.evaluate(code)) as Result;
  }

  const choose = async (menuItemId: string, info: object = {}) => {
    await page.bringToFront();
    const details = JSON.stringify({ menuItemId, pageUrl: page.url(), ...info });
    await inWorker(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
      .then(([tab]) => chrome.contextMenus.onClicked.dispatch(${details}, tab))`);
  };

  /** The panel in a tab, once it shows what a selector finds. */
  const expectPanel = async (selector: string): Promise<Page> => {
    const target = await browser.waitForTarget((one) => one.url().includes('/sidepanel.html'), { timeout: 15_000 });
    const panel = await target.asPage();
    await panel.waitForSelector(selector, { timeout: 15_000 });
    return panel;
  };

  test('look selected words up', async () => {
    await choose('lookup-selection', { selectionText: '  green   silk\n road ' });
    const panel = await expectPanel('[role="option"]');
    expect(await panel.$eval('input[role=combobox]', (field) => (field as HTMLInputElement).value)).toBe(
      'green silk road',
    );
    expect(await panel.$eval('[role="option"]', (option) => (option as HTMLElement).dataset.clause)).toBe('5.2');
    await panel.close();
  });

  test('begin a note on selected words, with their page', async () => {
    await choose('note-on-selection', { selectionText: 'the trans-Afghan railway' });
    const panel = await expectPanel('.note-source');
    expect(await panel.$eval('.note-source blockquote', ({ textContent }) => textContent)).toBe(
      'the trans-Afghan railway',
    );
    expect(await panel.$eval('.note-source a', ({ textContent }) => textContent)).toBe(await page.title());
    expect(await panel.$eval('a.chip', ({ textContent }) => textContent)).toContain('6.3');
    await panel.close();
  });

  test('switch the page, the site and everything, and pause', async () => {
    const panel = await session.browser.openPanel(page);
    for (const [off, verdict, on] of [
      ['switch-page', 'page-off', 'switch-page'],
      ['switch-site', 'site-off', 'switch-site'],
      ['switch-everywhere', 'everywhere-off', 'switch-everywhere'],
      ['pause', 'paused', 'resume'],
    ] as const) {
      await choose(off);
      await expectPainted(page, false);
      await expectVerdict(panel, verdict);
      await choose(on);
      await expectPainted(page, true);
    }
  });

  test('offer nothing on selected words if the reader wants none', async () => {
    const panel = await session.browser.openPanel(page);
    // An entry that is there can be updated; one that is not cannot.
    const isOffered = () =>
      inWorker<boolean>(`chrome.contextMenus.update('lookup-selection', {}).then(() => true, () => false)`);
    await expect.poll(isOffered, SOON).toBe(true);
    await request(panel, 'changeSettings', { do: 'set', values: { hasContextMenu: false } });
    await expect.poll(isOffered, SOON).toBe(false);
    await request(panel, 'changeSettings', { do: 'set', values: { hasContextMenu: true } });
    await expect.poll(isOffered, SOON).toBe(true);
  });

  test('open a clause, or the answers to a query, from the address bar', async () => {
    await inWorker(`chrome.omnibox.onInputEntered.dispatch('4.9', 'newForegroundTab')`);
    await (await expectTab('article[data-clause="4.9"]')).close();
    await inWorker(`chrome.omnibox.onInputEntered.dispatch('kyrgystan railwy', 'newForegroundTab')`);
    const answers = await expectTab('[role="option"]');
    expect(await answers.$eval('[role="option"]', (option) => (option as HTMLElement).dataset.clause)).toBe('6.1');
    await answers.close();
  });

  /** A tab with the panel's page, other than the side panel itself, once it shows what a selector finds. */
  async function expectTab(selector: string): Promise<Page> {
    const isTab = (one: { type(): string; url(): string }) =>
      one.type() === 'page' && one.url().includes('/sidepanel.html#');
    await expect
      .poll(async () => {
        for (const target of browser.targets().filter(isTab)) {
          if (await (await target.asPage()).$(selector)) return true;
        }
        return false;
      }, SOON)
      .toBe(true);
    for (const target of browser.targets().filter(isTab)) {
      const tab = await target.asPage();
      if (await tab.$(selector)) return tab;
    }
    throw new Error('The tab has gone.');
  }
});
