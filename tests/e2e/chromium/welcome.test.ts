import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionBrowser, WELCOME_PAGE } from '../../../scripts/browsers/extension-browser';
import { findBrowser } from '../../../scripts/browsers/find-browser';
import { createProfile, launchBrowser } from '../../../scripts/browsers/launch-browser';
import { openCardAt } from '../../../scripts/browsers/pointer';
import { getBuildFolder } from '../../../scripts/build/ensure-build';
import { readCardTexts } from '../../harness/read-card';

const SOON = { timeout: 15_000, interval: 100 };

let profile: Awaited<ReturnType<typeof createProfile>>;
let browser: ExtensionBrowser;
const launch = () =>
  launchBrowser('chromium', {
    executablePath: findBrowser('chromium') ?? '',
    extensionPath: getBuildFolder('chromium'),
    profile: profile.path,
    keepsWelcome: true,
  });

beforeAll(async () => {
  profile = await createProfile();
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await profile.remove();
});

/** The welcome pages that are open. */
async function findWelcomes(): Promise<Page[]> {
  const blank = await browser.openPage('about:blank');
  const pages = await blank.browser().pages();
  return pages.filter((page) => page.url() === browser.extensionUrl + WELCOME_PAGE);
}

test('greets a newcomer once, with a practice article that works, and never comes back', async () => {
  await expect.poll(async () => (await findWelcomes()).length, SOON).toBe(1);
  const [welcome] = await findWelcomes();
  if (!welcome) throw new Error('The welcome page has gone.');
  await welcome.bringToFront();
  await welcome.waitForFunction(() => (CSS.highlights.get('clauselight')?.size ?? 0) >= 4);
  await openCardAt(browser, welcome, 'mutual visa exemption agreement');
  expect(await browser.readCard(welcome, readCardTexts)).toMatchObject({ number: '10.3' });
  await welcome.waitForSelector('.step[data-done="true"]');

  await welcome.click('[name=skip]');
  await expect.poll(async () => (await findWelcomes()).length, SOON).toBe(0);
  await browser.updateExtension();
  await browser.close();
  browser = await launch();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await findWelcomes()).toEqual([]);
});
