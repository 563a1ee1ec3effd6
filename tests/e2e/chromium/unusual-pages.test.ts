import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCardAt, waitForHighlights } from '../../../scripts/browsers/pointer';
import { ROOT } from '../../../scripts/cli/paths';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { readCardTexts } from '../../harness/read-card';
import { readClauseText } from '../../harness/statement';

const STRICT_POLICY = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'";

describe('unusual pages in Chromium', () => {
  let session: ExtensionSession;
  beforeAll(async () => {
    session = await openSession('chromium', (path) => {
      if (path !== '/strict') return undefined;
      const body = readFileSync(join(ROOT, 'tests/e2e/pages/strict-policy.html'), 'utf8');
      return { body, headers: { 'content-security-policy': STRICT_POLICY } };
    });
  });
  afterAll(() => session.close());

  test('a page whose policy forbids everything is underlined and has cards', async () => {
    const page = await session.browser.openPage(session.urlOf('/strict'));
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await waitForHighlights(page);
    await openCardAt(session.browser, page, 'China-Kyrgyzstan-Uzbekistan railway');
    const card = await session.browser.readCard(page, readCardTexts);
    expect(card).toMatchObject({ number: '6.1', clause: readClauseText('6.1') });
    const colour = await session.browser.readCard(page, (root) => {
      const dialog = root.querySelector('[role="dialog"]');
      return dialog ? getComputedStyle(dialog).backgroundColor : '';
    });
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
    expect(complaints).toEqual([]);
  });

  test('a single-page site is read afresh when it moves on', async () => {
    const page = await session.browser.openPage(session.urlOf('/single-page.html'));
    await waitForPainted(page, ['China-Kyrgyzstan-Uzbekistan railway']);
    await page.evaluate('openSecondStory()');
    await waitForPainted(page, ['trans-Afghan railway', 'Green Silk Road']);
  });

  test('paragraphs that come late are read', async () => {
    const page = await session.browser.openPage(session.urlOf('/single-page.html'));
    await waitForPainted(page, ['China-Kyrgyzstan-Uzbekistan railway']);
    await page.evaluate('addParagraph("Delegates praised the Samarkand Solidarity Initiative.")');
    await waitForPainted(page, ['China-Kyrgyzstan-Uzbekistan railway', 'Samarkand Solidarity Initiative']);
  });
});

/** Waits until just these words are painted. */
async function waitForPainted(page: Page, words: readonly string[]): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(() => {
          const ranges = [...(CSS.highlights.get('clauselight') ?? [])] as Range[];
          return ranges.map((range) => range.toString()).sort();
        }),
      { timeout: 10_000 },
    )
    .toEqual([...words].sort());
}
