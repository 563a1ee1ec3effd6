import puppeteer, { type Browser } from 'puppeteer-core';
import { type BrowserKind, findBrowser } from '../../scripts/browsers/find-browser';
import { CHROMIUM_FLAGS } from '../../scripts/browsers/launch-chromium';

/**
 * Starts a browser without the extension, to compare with; its window is as large as the one with it.
 * @throws Error if there is no such browser
 */
export function openPlainBrowser(kind: BrowserKind): Promise<Browser> {
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`There is no ${kind} on this machine.`);
  const common = { executablePath, headless: true, defaultViewport: null };
  if (kind === 'firefox')
    return puppeteer.launch({ ...common, browser: 'firefox', args: ['--width=1200', '--height=800'] });
  return puppeteer.launch({ ...common, pipe: true, args: [...CHROMIUM_FLAGS, '--window-size=1200,800'] });
}
