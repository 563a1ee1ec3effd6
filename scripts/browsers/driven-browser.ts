import { existsSync, readdirSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';

/** Opens pages in tabs of their own, the empty tab that the browser began with first. */
export function createPageOpener(browser: Browser): (url: string) => Promise<Page> {
  let isFirst = true;
  return async (url) => {
    const [blank] = isFirst ? await browser.pages() : [];
    isFirst = false;
    const page = blank ?? (await browser.newPage());
    await page.goto(url, { waitUntil: 'load' });
    return page;
  };
}

/** Resolves when the driver and the browser have lost each other. */
export function waitForEnd(browser: Browser): Promise<void> {
  return new Promise((resolve) => browser.once('disconnected', () => resolve()));
}

/** Waits until the process is gone, so that the profile can be opened again. */
export async function killProcess(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** True for a folder of a profile that no browser has used yet. */
export function isProfileFresh(folder: string): boolean {
  return !existsSync(folder) || readdirSync(folder).length === 0;
}
