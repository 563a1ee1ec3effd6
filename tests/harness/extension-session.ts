import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExtensionBrowser, LaunchOptions } from '../../scripts/browsers/extension-browser';
import { type BrowserKind, findBrowser } from '../../scripts/browsers/find-browser';
import { createProfile, launchBrowser } from '../../scripts/browsers/launch-browser';
import { getBuildFolder } from '../../scripts/build/ensure-build';
import { ROOT, SAMPLE } from '../../scripts/cli/paths';
import { type PageServer, type ServedPage, servePages } from '../../scripts/server/serve-pages';

/** A browser with the built extension, its profile, and a web server with the tests' pages. */
export interface ExtensionSession {
  /** The browser that runs now: another one after `restart`. */
  readonly browser: ExtensionBrowser;
  /** The folder of the browser's profile. */
  readonly profile: string;
  urlOf(path: string): string;
  /** Starts the browser anew with the same profile; the one before must have ended. */
  restart(): Promise<ExtensionBrowser>;
  close(): Promise<void>;
}

/** What a session may ask for. */
export interface SessionOptions extends Pick<LaunchOptions, 'proxyPort' | 'networkLog' | 'isPrivate' | 'keepsWelcome'> {
  /** Makes something of the empty profile before the browser starts with it. */
  prepare?(profile: string): Promise<void>;
}

/** Where the pages of the end-to-end tests lie. */
const PAGES = join(ROOT, 'tests/e2e/pages');

/**
 * Starts a browser with the built extension and serves `/sample`, the pages of tests/e2e/pages by their names, and
 * whatever `getPage` adds.
 * @throws Error if there is no such browser
 */
export async function openSession(
  kind: BrowserKind,
  getPage: (path: string) => ServedPage | undefined = () => undefined,
  { prepare = async () => undefined, ...options }: SessionOptions = {},
): Promise<ExtensionSession> {
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`There is no ${kind} on this machine.`);
  const server: PageServer = await servePages((path) => getPage(path) ?? readPage(path));
  const profile = await createProfile();
  const launch = () =>
    launchBrowser(kind, { executablePath, extensionPath: getBuildFolder(kind), profile: profile.path, ...options });
  const clear = async () => {
    await server.close();
    await profile.remove();
  };
  let browser = await prepare(profile.path)
    .then(launch)
    .catch(async (error: unknown) => {
      await clear();
      throw error;
    });
  return {
    get browser() {
      return browser;
    },
    profile: profile.path,
    urlOf: (path) => server.urlOf(path),
    async restart() {
      browser = await launch();
      return browser;
    },
    async close() {
      await browser.close();
      await clear();
    },
  };
}

/** The sample article's source. */
export function readSample(): string {
  return readFileSync(SAMPLE, 'utf8');
}

function readPage(path: string): ServedPage | undefined {
  if (path === '/sample') return { body: readSample() };
  if (!/^\/[a-z-]+\.html$/.test(path)) return undefined;
  return { body: readFileSync(join(PAGES, path), 'utf8') };
}
