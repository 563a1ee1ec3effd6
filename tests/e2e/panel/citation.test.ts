import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { PanelView } from '../../../scripts/browsers/extension-browser';
import { readClause, showRoute } from '../../../scripts/start/read-panel';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { PANEL_BROWSERS } from '../../harness/panel-browsers';
import { waitForPanel } from '../../harness/panel-parts';
import { readClauseText } from '../../harness/statement';

/** The corrections that must stand beside the slip of clause 2.4 wherever it goes. */
const SLIP = '“Ukraine” is a slip of the translation';

describe.each(PANEL_BROWSERS)('a clause in the panel of %s', (kind) => {
  let session: ExtensionSession;
  let panel: PanelView;
  beforeAll(async () => {
    session = await openSession(kind);
    panel = await session.browser.openPanel(await session.browser.openPage(session.urlOf('/sample')));
  });
  afterAll(() => session.close());

  /** The citations of a clause in the three forms, as the panel shows them. */
  const readCitations = async (clause: string): Promise<string[]> => {
    await readClause(panel, clause);
    await panel.evaluate(() => {
      const cite = document.querySelector<HTMLDetailsElement>('.cite');
      if (cite && !cite.open) cite.querySelector('summary')?.click();
    });
    await waitForPanel(panel, () => document.querySelector('.cite textarea') !== null);
    const texts: string[] = [];
    for (const form of ['bibtex', 'ris', 'csl-json']) {
      await panel.evaluate((value) => document.querySelector<HTMLElement>(`.cite [value="${value}"]`)?.click(), form);
      // The next frame shows it.
      await panel.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
      texts.push(
        await panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('.cite textarea')?.value ?? ''),
      );
    }
    return texts;
  };

  test('can be cited for reference managers, which read the citation back', async () => {
    const texts = await readCitations('6.1');
    expect(new Set(texts).size).toBe(3);
    for (const text of texts) {
      const [reference, ...others] = new Cite(text).data;
      expect(others).toEqual([]);
      expect(reference?.abstract).toBe(readClauseText('6.1'));
      expect(reference?.title).toBe(readClauseText('0.1'));
    }
  });

  test('takes the editor’s note along, on the page and in every citation', async () => {
    await readClause(panel, '2.4');
    expect(await panel.evaluate(() => document.querySelector('.editor-note')?.textContent ?? '')).toContain(
      SLIP.replace(/[“”]/g, '"'),
    );
    for (const text of await readCitations('2.4')) {
      const [reference] = new Cite(text).data;
      expect([reference?.note].flat().join(' ')).toContain(SLIP.replace(/[“”]/g, '"'));
    }
  });

  test('has an address that opens it in a tab', async ({ skip }) => {
    skip(kind === 'firefox', 'Firefox’s driver never says that a page of an extension has been opened');
    const page = await session.browser.openPage(`${session.browser.extensionUrl}sidepanel.html#/clause/4.9`);
    await page.waitForSelector('article[data-clause="4.9"]', { timeout: 10_000 });
    expect(await page.$eval('.clause-text', (text) => text.textContent)).toBe(readClauseText('4.9'));
    expect(await page.title()).toBe('Clause 4.9 · Clauselight');
    await page.close();
  });
});

describe("a clause in Chromium's panel", () => {
  let session: ExtensionSession;
  let panel: PanelView;
  const downloads = mkdtempSync(join(tmpdir(), 'clauselight-downloads-'));
  beforeAll(async () => {
    session = await openSession('chromium');
    panel = await session.browser.openPanel(await session.browser.openPage(session.urlOf('/sample')));
  });
  afterAll(async () => {
    await session.close();
    rmSync(downloads, { recursive: true, force: true });
  });

  test('is copied with its editor’s note', async () => {
    await readClause(panel, '2.4');
    const page = panel.page;
    if (!page) throw new Error('The panel is no page.');
    await page.bringToFront();
    await page.click('.clause-acts button');
    await page.waitForSelector('.copy-done');
    await showRoute(panel, '#/');
    await page.waitForSelector('[role=combobox]');
    await page.focus('[role=combobox]');
    await page.keyboard.down('Control');
    await page.keyboard.press('v', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    const pasted = await page.$eval('[role=combobox]', (field) => (field as HTMLInputElement).value);
    expect(pasted).toContain(readClauseText('2.4'));
    expect(pasted).toContain(SLIP.replace(/[“”]/g, '"'));
  });

  test('is saved as a file that a reference manager opens', async () => {
    await readClause(panel, '6.1');
    const page = panel.page;
    if (!page) throw new Error('The panel is no page.');
    const cdp = await page.browser().target().createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: downloads,
      eventsEnabled: true,
    });
    const saved = new Promise((resolve) =>
      cdp.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve(state)),
    );
    await page.click('.cite summary');
    await page.waitForSelector('.cite a[download]');
    await page.click('.cite a[download]');
    await saved;
    const [reference] = new Cite(readFileSync(join(downloads, 'cn-uz-2024-01-6.1.bib'), 'utf8')).data;
    expect(reference?.abstract).toBe(readClauseText('6.1'));
  });
});
