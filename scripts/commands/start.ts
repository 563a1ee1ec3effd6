import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBrowser, ensureChineseFont } from '../browsers/ensure-browser';
import type { BrowserKind } from '../browsers/find-browser';
import { launchBrowser, withBrowser } from '../browsers/launch-browser';
import { ensureBuild } from '../build/ensure-build';
import { CommandError } from '../cli/command-error';
import { parseOptions } from '../cli/parse-options';
import { ARTIFACTS, ROOT } from '../cli/paths';
import { writeLine } from '../cli/write-line';
import { openPageSources } from '../start/page-sources';
import { showPage } from '../start/show-page';

const USAGE = 'npm start -- [URL-OR-FILE...] [--browser chromium|firefox] [--headless]';

/**
 * Opens a browser with the extension on the sample article or on the pages named. Without a display it prints what a
 * reader would see and writes pictures of it. Gives the exit code.
 * @throws {CommandError} with one line that says what to do
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(
    args,
    { browser: { type: 'string', default: 'chromium' }, headless: { type: 'boolean' } },
    USAGE,
  );
  const kind = parseKind(values.browser);
  const isHeadless = (values.headless ?? false) || !hasDisplay();
  const executablePath = ensureBrowser(kind);
  if (isHeadless) ensureChineseFont();
  const extensionPath = await ensureBuild(kind);
  const sources = await openPageSources(positionals);
  try {
    if (isHeadless) await describePages(kind, { executablePath, extensionPath }, sources.urls);
    else await openForReader(kind, { executablePath, extensionPath }, sources.urls);
  } finally {
    await sources.close();
  }
  return 0;
}

interface Installed {
  readonly executablePath: string;
  readonly extensionPath: string;
}

async function openForReader(kind: BrowserKind, installed: Installed, urls: readonly string[]): Promise<void> {
  // The reader's notes stay from one start to the next.
  const profile = join(ARTIFACTS, `profile-${kind}`);
  mkdirSync(profile, { recursive: true });
  const browser = await launchBrowser(kind, { ...installed, profile, isHeadless: false }).catch((error: unknown) => {
    const folder = relative(ROOT, installed.extensionPath);
    const reason = error instanceof Error ? error.message : String(error);
    throw new CommandError(
      `${installed.executablePath} did not start with the extension (${reason}); load the folder ${folder} by hand instead.`,
    );
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => browser.close());
  for (const url of urls) await browser.openPage(url);
  await writeLine(
    'Rest the pointer on a dotted underline; the toolbar button opens the side panel. Close the browser to end.',
  );
  await browser.closed;
}

async function describePages(kind: BrowserKind, installed: Installed, urls: readonly string[]): Promise<void> {
  await withBrowser(kind, { ...installed, width: 1280, height: 860 }, async (browser) => {
    for (const [index, url] of urls.entries()) {
      const folder = join(ARTIFACTS, 'start', urls.length > 1 ? String(index + 1) : '');
      mkdirSync(folder, { recursive: true });
      await writeLine(await showPage(browser, url, folder));
      await writeLine(`\nPictures of page, card and panel: ${relative(ROOT, folder)}/\n`);
    }
  });
}

function parseKind(name: string): BrowserKind {
  if (name === 'chromium' || name === 'firefox') return name;
  throw new CommandError(`--browser is chromium or firefox, not ${name}.`);
}

/** On Linux a window needs a display; macOS and Windows always have one. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
