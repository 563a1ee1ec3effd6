import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCardAt, waitForHighlights } from '../../../scripts/browsers/pointer';
import { readClause, readListedPage, showRoute } from '../../../scripts/start/read-panel';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { findResults, waitForPanel } from '../../harness/panel-parts';
import { readClauseText } from '../../harness/statement';

describe("Chromium's side panel", () => {
  let session: ExtensionSession;
  beforeAll(async () => {
    session = await openSession('chromium');
  });
  afterAll(() => session.close());

  test('finds a clause for a misspelt query', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    const panel = await session.browser.openPanel(page);
    await showRoute(panel, '#/');
    await panel.type('input', 'kyrgystan railwy');
    expect((await findResults(panel))[0]).toBe('6.1');
  });

  test('shows a clause as the statement has it', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    const panel = await session.browser.openPanel(page);
    expect(await readClause(panel, '4.9')).toBe(readClauseText('4.9'));
  });

  test('lists the mentions of the page and jumps to one', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    const panel = await session.browser.openPanel(page);
    const { mentions } = await readListedPage(panel);
    expect(mentions.length).toBeGreaterThanOrEqual(12);
    expect(new Set(mentions.map(({ term }) => term)).size).toBeGreaterThanOrEqual(8);
    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('[data-term="china-ca-secretariat"] button')?.click(),
    );
    await page.waitForFunction(() => scrollY > 400, { timeout: 10_000 });
  });

  test('opens from the card at the clause that the card shows', async () => {
    const page = await session.browser.openPage(session.urlOf('/sample'));
    const panel = await session.browser.openPanel(page);
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'Green Silk Road');
    const button = await session.browser.readCard(page, (root) => {
      const icons = [...root.querySelectorAll('button.icon')];
      const wanted = icons.find((icon) => icon.getAttribute('aria-label')?.includes('side panel'));
      const box = wanted?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
    });
    await page.mouse.move(button?.x ?? 0, button?.y ?? 0, { steps: 8 });
    await page.mouse.down();
    await page.mouse.up();
    await waitForPanel(panel, () => document.querySelector('article[data-clause="5.2"]') !== null);
  });
});
