import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelView } from '../../../scripts/browsers/extension-browser';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { PANEL_BROWSERS } from '../../harness/panel-browsers';
import { askPanel, findResults, waitForPanel } from '../../harness/panel-parts';

describe.each(PANEL_BROWSERS)('lookup in the panel of %s', (kind) => {
  let session: ExtensionSession;
  let panel: PanelView;
  beforeAll(async () => {
    session = await openSession(kind);
    panel = await session.browser.openPanel(await session.browser.openPage(session.urlOf('/sample')));
  });
  afterAll(() => session.close());

  test.each([
    ['artifical inteligence', '4.17'],
    ['green silk rod', '5.2'],
    ['20 billion', '4.5'],
    ['visa free', '10.2'],
    ['railway kyrgyz', '6.1'],
    ['4.7', '4.7'],
    ['clause 6 para 2', '6.2'],
    ['Oliy Majlis', '2.2'],
    ['can Chinese tourists enter without a visa', '10.2'],
  ])('“%s” finds %s first', async (query, clause) => {
    await askPanel(panel, query);
    expect((await findResults(panel))[0]).toBe(clause);
  });

  test('“SCO” finds the clauses about the organisation', async () => {
    await askPanel(panel, 'SCO');
    expect((await findResults(panel)).slice(0, 2).sort()).toEqual(['12.6', '14.2']);
  });

  test('nonsense gets a kind answer, with queries to try', async () => {
    await askPanel(panel, 'qwzx vbnm');
    await waitForPanel(panel, () => document.querySelector('.message h2')?.textContent?.includes('qwzx vbnm') ?? false);
    expect(await panel.evaluate(() => document.querySelectorAll('.examples button').length)).toBeGreaterThan(2);
  });

  test('the arrows choose and Enter opens', async () => {
    await askPanel(panel, 'SCO');
    const [, second] = await findResults(panel);
    await panel.press('ArrowDown');
    await panel.press('Enter');
    await waitForPanel(panel, () => document.querySelector('article[data-clause]') !== null);
    const opened = await panel.evaluate(() => document.querySelector<HTMLElement>('article')?.dataset.clause ?? '');
    expect(opened).toBe(second);
  });
});
