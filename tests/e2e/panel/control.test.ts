import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readListedPage } from '../../../scripts/start/read-panel';
import {
  countPainted,
  expectPainted,
  expectVerdict,
  openControls,
  press,
  readBadge,
  request,
} from '../../harness/control-parts';
import { type ExtensionSession, openSession, readSample } from '../../harness/extension-session';
import { PANEL_BROWSERS } from '../../harness/panel-browsers';

const LETTERS = 'Letters about the Belt and Road Initiative and the China-Kyrgyzstan-Uzbekistan railway. ';
const SHORT = `<!doctype html><title>Short</title><p>${LETTERS}</p>`;
const LOGIN = `<!doctype html><title>Sign in</title><input type="password"><p>${LETTERS.repeat(30)}</p>`;

describe.each(PANEL_BROWSERS)('control in %s', (kind) => {
  let session: ExtensionSession;
  beforeAll(async () => {
    session = await openSession(kind, (path) => {
      if (path === '/other') return { body: readSample() };
      if (path === '/short') return { body: SHORT };
      return path === '/form' || path === '/letters' ? { body: LOGIN } : undefined;
    });
  });
  afterAll(() => session.close());

  const openBoth = async (path: string) => {
    const page = await session.browser.openPage(session.urlOf(path));
    const panel = await session.browser.openPanel(page);
    return { page, panel };
  };

  test('shows the number of distinct terms on the button, unless the reader wants none', async () => {
    const { page, panel } = await openBoth('/sample');
    await expectPainted(page, true);
    const terms = new Set((await readListedPage(panel)).mentions.map(({ term }) => term));
    await expect.poll(() => readBadge(panel), { timeout: 10_000 }).toBe(String(terms.size));
    await request(panel, 'changeSettings', { do: 'set', values: { hasBadge: false } });
    await expect.poll(() => readBadge(panel), { timeout: 10_000 }).toBe('');
    await request(panel, 'changeSettings', { do: 'set', values: { hasBadge: true } });
    await expect.poll(() => readBadge(panel), { timeout: 10_000 }).toBe(String(terms.size));
  });

  test('switches a page off, through a reload, and leaves other pages on', async () => {
    const { page, panel } = await openBoth('/sample');
    await expectPainted(page, true);
    await openControls(panel);
    await press(panel, '.controls [name=page]');
    await expectPainted(page, false);
    await expectVerdict(panel, 'page-off');
    expect(await readBadge(panel)).toBe('');
    await page.reload();
    await expectVerdict(panel, 'page-off');
    expect(await countPainted(page)).toBe(0);
    await page.goto(session.urlOf('/other'));
    await expectPainted(page, true);
    await page.goto(session.urlOf('/sample'));
    await expectVerdict(panel, 'page-off');
    await press(panel, '.verdict-actions button');
    await expectPainted(page, true);
  });

  test('reads a page anyway that is not recognised as an article', async () => {
    const { page, panel } = await openBoth('/short');
    await expectVerdict(panel, 'not-an-article');
    await press(panel, '.verdict-actions button');
    await expectPainted(page, true);
    expect((await readListedPage(panel)).mentions.map(({ term }) => term)).toEqual(['bri', 'cku-railway']);
  });

  test('pauses everything and goes on', async () => {
    const { page, panel } = await openBoth('/sample');
    await expectPainted(page, true);
    await openControls(panel);
    await press(panel, '.controls [name=pause]');
    await expectPainted(page, false);
    await expectVerdict(panel, 'paused');
    await press(panel, '.verdict-actions [name=resume]');
    await expectPainted(page, true);
  });

  test('mutes a term at once and keeps listing it', async () => {
    const { page, panel } = await openBoth('/short');
    await expectVerdict(panel, 'not-an-article');
    await press(panel, '.verdict-actions button');
    await expect.poll(() => countPainted(page), { timeout: 10_000 }).toBe(2);
    await request(panel, 'changeSettings', { do: 'mute', term: 'bri' });
    await expect.poll(() => countPainted(page), { timeout: 10_000 }).toBe(1);
    expect((await readListedPage(panel)).mentions).toHaveLength(2);
    await request(panel, 'changeSettings', { do: 'unmute', term: 'bri' });
    await expect.poll(() => countPainted(page), { timeout: 10_000 }).toBe(2);
  });

  test.each([
    ['a sign-in form', (url: string) => `${url}form`],
    ['webmail', (url: string) => `${url.replace('127.0.0.1', 'webmail.localhost')}letters`],
    ['a bank', (url: string) => `${url.replace('127.0.0.1', 'online-banking.localhost')}letters`],
  ])('leaves %s alone', async (_, address) => {
    const page = await session.browser.openPage(address(session.urlOf('/')));
    const panel = await session.browser.openPanel(page);
    await expectVerdict(panel, 'private-page');
    expect(await countPainted(page)).toBe(0);
    expect(await readBadge(panel)).toBe('');
  });

  // The last: the browser is another one afterwards.
  test('switches a site off at once in every tab, and after a new start, until it is switched on again', async () => {
    const first = await openBoth('/sample');
    await expectPainted(first.page, true);
    const second = await session.browser.openPage(session.urlOf('/other'));
    await expectPainted(second, true);
    await first.page.bringToFront();
    await openControls(first.panel);
    await press(first.panel, '.controls [name=site]');
    await expectPainted(first.page, false);
    await expectPainted(second, false);
    await session.browser.close();
    await session.restart();
    const { page, panel } = await openBoth('/sample');
    await expectVerdict(panel, 'site-off');
    expect(await countPainted(page)).toBe(0);
    await press(panel, '.controls [name=site]');
    await expectPainted(page, true);
  });
});
