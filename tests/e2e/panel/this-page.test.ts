import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelView } from '../../../scripts/browsers/extension-browser';
import { readListedPage, showRoute } from '../../../scripts/start/read-panel';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { PANEL_BROWSERS } from '../../harness/panel-browsers';
import { waitForPanel } from '../../harness/panel-parts';

describe.each(PANEL_BROWSERS)('“This page” in the panel of %s', (kind) => {
  let session: ExtensionSession;
  let page: Page;
  let panel: PanelView;
  beforeAll(async () => {
    session = await openSession(kind);
    page = await session.browser.openPage(session.urlOf('/sample'));
    panel = await session.browser.openPanel(page);
    await readListedPage(panel);
  });
  afterAll(() => session.close());

  const isFlashing = () => page.evaluate(() => (CSS.highlights.get('clauselight-active')?.size ?? 0) > 0);
  const waitForFlash = () => expect.poll(isFlashing, { timeout: 5_000 }).toBe(true);

  test('shows each mention with its sentence, and how often each term stands there', async () => {
    const rows = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.mention')].map((row) => [
        row.dataset.surface ?? '',
        row.querySelector('mark')?.textContent ?? '',
        row.querySelector('.mention-sentence')?.textContent ?? '',
      ]),
    );
    expect(rows.length).toBeGreaterThanOrEqual(12);
    for (const [surface = '', mark, sentence = ''] of rows) {
      expect(mark).toBe(surface);
      expect(sentence.length).toBeGreaterThan(surface.length);
    }
    const counts = await panel.evaluate(() =>
      [...document.querySelectorAll('.page-term')].map(
        (term) => `${term.querySelector('.quiet')?.textContent}: ${term.querySelectorAll('.mention').length}`,
      ),
    );
    for (const count of counts) expect(count).toMatch(/^(?:once: 1|(\d+) times: \1)$/);
  });

  test('scrolls to a mention and flashes it, with Enter', async () => {
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-term="sco"] button')?.focus());
    await panel.press('Enter');
    await page.waitForFunction(() => scrollY > 200, { timeout: 10_000 });
    await waitForFlash();
  });

  test('lists the mentions in page order too', async () => {
    await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.choice input')[1]?.click());
    await waitForPanel(panel, () => document.querySelector('.page-order .mention') !== null);
    const surfaces = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.page-order .mention:not(:has(.hint))')].map(
        ({ dataset }) => dataset.surface ?? '',
      ),
    );
    const text = await page.evaluate(() => document.querySelector('article')?.textContent ?? '');
    const clean = text.replace(/\s+/g, ' ');
    let at = 0;
    for (const surface of surfaces) {
      at = clean.indexOf(surface.replace(/\s+/g, ' '), at);
      expect(at, `“${surface}” in its place`).toBeGreaterThanOrEqual(0);
    }
  });

  test('follows a change of tabs and back', async () => {
    const other = await session.browser.openPage(session.urlOf('/writings.html'));
    await waitForPanel(panel, () => document.querySelector('[data-surface="中吉乌铁路"]') !== null);
    await page.bringToFront();
    await waitForPanel(panel, () => document.querySelector('[data-term="china-ca-secretariat"]') !== null);
    await other.close();
  });

  test('follows the page as it grows', async () => {
    await page.bringToFront();
    await page.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'Delegates also praised the Samarkand Solidarity Initiative at length on Friday.';
      document.querySelector('article p')?.after(added);
    });
    await waitForPanel(panel, () => document.querySelector('[data-term="samarkand-solidarity"]') !== null);
  });

  test('makes a report of a wrong mention to copy', async () => {
    await showRoute(panel, '#/page');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.report summary')?.click());
    await waitForPanel(panel, () => document.querySelector('.report select') !== null);
    await panel.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.report select');
      if (!select) return;
      select.selectedIndex = 1;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitForPanel(panel, () => {
      const text = document.querySelector<HTMLTextAreaElement>('.report .copied-text')?.value ?? '';
      return /Words: .+\nTaken for: .+\nBecause of: .+\nSentence: .+\nVersion: \d/s.test(text);
    });
  });
});

describe("Chromium's panel", () => {
  test('loses nothing when it is closed: what the page names is there again', async () => {
    const session = await openSession('chromium');
    const page = await session.browser.openPage(session.urlOf('/sample'));
    const before = await readListedPage(await session.browser.openPanel(page));
    const open = await session.browser.openPanel(page);
    await open.page?.close();
    const after = await readListedPage(await session.browser.openPanel(page));
    expect(after.mentions).toEqual(before.mentions);
    await session.close();
  });
});
