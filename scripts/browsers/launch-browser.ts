import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser';
import type { BrowserKind } from './find-browser';
import { launchChromium } from './launch-chromium';
import { launchFirefox } from './launch-firefox';

/**
 * Starts a browser with the built extension in it.
 * @throws Error if the browser does not start or refuses the extension
 */
export function launchBrowser(kind: BrowserKind, options: LaunchOptions): Promise<ExtensionBrowser> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** Makes an empty profile that goes away with `remove`. */
export async function createProfile(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'clauselight-profile-'));
  // A browser that has just ended may still be writing.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Runs something in a browser with a profile of its own; both are gone when it has ended, whichever way. */
export async function withBrowser<Result>(
  kind: BrowserKind,
  options: Omit<LaunchOptions, 'profile'>,
  use: (browser: ExtensionBrowser) => Promise<Result>,
): Promise<Result> {
  const profile = await createProfile();
  try {
    const browser = await launchBrowser(kind, { ...options, profile: profile.path });
    try {
      return await use(browser);
    } finally {
      await browser.close();
    }
  } finally {
    await profile.remove();
  }
}
