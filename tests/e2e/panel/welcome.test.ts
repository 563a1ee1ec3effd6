import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExtensionBrowser } from '../../../scripts/browsers/extension-browser';
import { findBrowser } from '../../../scripts/browsers/find-browser';
import { createProfile, launchBrowser } from '../../../scripts/browsers/launch-browser';
import { openCardAt } from '../../../scripts/browsers/pointer';
import { getBuildFolder } from '../../../scripts/build/ensure-build';
import { PANEL_BROWSERS } from '../../harness/panel-browsers';
import { readCardTexts } from '../../harness/read-card';

const SOON = { timeout: 15_000, interval: 100 };

describe.each(PANEL_BROWSERS)('the welcome page in %s', (kind) => {
  let profile: Awaited<ReturnType<typeof createProfile>>;
  let browser: ExtensionBrowser;
  const launch = () =>
    launchBrowser(kind, {
      executablePath: findBrowser(kind) ?? '',
      extensionPath: getBuildFolder(kind),
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
  const countWelcomes = async () => (await browser.findWelcomes()).length;

  test('greets a newcomer once, with a practice article that works, and never comes back', async () => {
    await expect.poll(countWelcomes, SOON).toBe(1);
    const [welcome] = await browser.findWelcomes();
    if (!welcome) throw new Error('The welcome page has gone.');
    await expect
      .poll(() => welcome.evaluate(() => CSS.highlights.get('clauselight')?.size), SOON)
      .toBeGreaterThanOrEqual(4);
    // Firefox's driver has no mouse for a page of an extension.
    if (welcome.page) {
      await welcome.page.bringToFront();
      await openCardAt(browser, welcome.page, 'mutual visa exemption agreement');
      expect(await browser.readCard(welcome.page, readCardTexts)).toMatchObject({ number: '10.3' });
      await welcome.page.waitForSelector('.step[data-done="true"]');
    }

    await welcome.evaluate(() => document.querySelector<HTMLElement>('[name=skip]')?.click());
    await expect.poll(countWelcomes, SOON).toBe(0);
    await browser.updateExtension();
    await browser.close();
    browser = await launch();
    await wait(2000);
    expect(await countWelcomes()).toBe(0);
  });
});
