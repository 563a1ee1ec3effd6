import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { createPageOpener, isProfileFresh, killProcess, waitForEnd } from './driven-browser';
import {
  CARD_HOST,
  type ExtensionBrowser,
  type LaunchOptions,
  PANEL_PAGE,
  type PanelView,
  WELCOME_PAGE,
} from './extension-browser';
import { callOf, createFirefoxSession, type FirefoxSession } from './firefox-session';
import { createTabPanelView } from './firefox-tab-panel';

/** Firefox gives every installation another address; a fixed one keeps IndexedDB reachable after a restart. */
const EXTENSION_HOST = '11111111-2222-4333-8444-555555555555';

/** A file of the extension that a tab shows as plain text: a place from which its open views can be reached. */
const QUIET_PAGE = 'reader.js';

const SIDEBAR_TIMEOUT_MS = 20_000;
const TIDY_TIMEOUT_MS = 5_000;
const POLL_MS = 50;

/**
 * Starts Firefox with the built extension in it.
 * @throws Error if the browser does not start or refuses the extension
 */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { executablePath, extensionPath, profile, width = 1200, height = 800, isHeadless = true } = options;
  const id = readExtensionId(extensionPath);
  const isFresh = isProfileFresh(profile);
  if (options.isPrivate) await allowInPrivate(profile, id);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: isHeadless,
    userDataDir: profile,
    defaultViewport: null,
    handleSIGINT: false,
    // For scripts in the browser's own window: only there can the sidebar be seen.
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    ...(options.networkLog
      ? { env: { ...process.env, MOZ_LOG: 'sync,nsHostResolver:5', MOZ_LOG_FILE: options.networkLog } }
      : {}),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: EXTENSION_HOST }),
      // Installed for a session only, the extension would lose its notes with every restart.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      'ui.systemUsesDarkTheme': options.colorScheme === 'dark' ? 1 : 0,
      ...(options.isPrivate ? { 'browser.privatebrowsing.autostart': true } : {}),
      ...(options.proxyPort ? proxyPreferences(options.proxyPort) : {}),
      ...(options.scale ? { 'layout.css.devPixelsPerPx': String(options.scale) } : {}),
    },
  });
  try {
    await browser.installExtension(extensionPath);
    const [page = await browser.newPage()] = await browser.pages();
    const session = createFirefoxSession(page);
    if (isFresh && !options.keepsWelcome) await closeWelcome(session);
    // Firefox 140 answers with the window of the page instead of its own.
    const reachesWindow = await session.runInBrowser(() => typeof Cc === 'object');
    return createFirefox(browser, session, { id, extensionPath, profile, reachesWindow });
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Answers the question "Run in private windows?" beforehand: in the file from which Firefox takes over old answers. */
async function allowInPrivate(profile: string, id: string): Promise<void> {
  const allowed = { [id]: { permissions: ['internal:privateBrowsingAllowed'], origins: [] } };
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, 'extension-preferences.json'), JSON.stringify(allowed));
}

/** Names are looked up by the proxy, too: nothing is asked of a server of names. */
function proxyPreferences(port: number): Readonly<Record<string, string | number | boolean>> {
  return {
    'network.proxy.type': 1,
    'network.proxy.allow_hijacking_localhost': true,
    ...Object.fromEntries(['http', 'ssl'].map((kind) => [`network.proxy.${kind}`, '127.0.0.1'])),
    ...Object.fromEntries(['http', 'ssl'].map((kind) => [`network.proxy.${kind}_port`, port])),
  };
}

/** The extension as it was installed, and what the driver can do with it. */
interface FirefoxBuild {
  readonly id: string;
  readonly extensionPath: string;
  readonly profile: string;
  readonly reachesWindow: boolean;
}

function createFirefox(
  browser: Browser,
  session: FirefoxSession,
  { id, extensionPath, profile, reachesWindow }: FirefoxBuild,
): ExtensionBrowser {
  const extensionUrl = `moz-extension://${EXTENSION_HOST}/`;
  return {
    kind: 'firefox',
    reachesWindow,
    extensionUrl,
    closed: waitForEnd(browser),
    openPage: createPageOpener(browser),
    async openPanel(page) {
      await page.bringToFront();
      const panel = reachesWindow
        ? await openSidebar(session, extensionUrl)
        : createTabPanelView(session, await openOwnPage(session, extensionUrl + PANEL_PAGE));
      await waitUntil(() => panel.evaluate(() => document.querySelector('nav') !== null), 'The panel stayed empty.');
      return panel;
    },
    async findWelcomes() {
      const contexts = await findContexts(session, extensionUrl + WELCOME_PAGE);
      return contexts.map((context) => createTabPanelView(session, context));
    },
    readCard: (page, read, host = CARD_HOST) => readClosedRoot(session, page, host, read),
    async pressShortcut(page, command) {
      await page.bringToFront();
      await session.runInBrowser(pressAltAnd, readShortcut(extensionPath, command));
    },
    async stopBackground() {
      await session.runInBrowser(
        (extension) =>
          WebExtensionPolicy.getByID(extension).extension.terminateBackground({ ignoreDevToolsAttached: true }),
        id,
      );
    },
    removeExtension: () => browser.uninstallExtension(id),
    async updateExtension() {
      await browser.installExtension(extensionPath);
    },
    async kill() {
      await killProcess(browser);
      // The driver puts the reader's settings back when the process has ended; until then nobody may start another.
      const isBeingTidied = () => readdirSync(profile).some((name) => name.endsWith('.puppeteer'));
      for (let waited = 0; waited < TIDY_TIMEOUT_MS && isBeingTidied(); waited += POLL_MS) await wait(POLL_MS);
    },
    close: () => browser.close(),
  };
}

/** Keys that the driver sends go to the page only; these go the way of a real keyboard, through the browser's window. */
function pressAltAnd(letter: string): void {
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  const alt = new KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 });
  const capital = letter.toUpperCase();
  const key = new KeyboardEvent('', { key: letter, code: `Key${capital}`, keyCode: capital.charCodeAt(0) });
  keyboard.keydown(alt);
  keyboard.keydown(key);
  keyboard.keyup(key);
  keyboard.keyup(alt);
}

/** The sidebar is no tab, so that BiDi does not know it; a tab of the same extension may look into it. */
function createSidebarView(session: FirefoxSession, quietPage: string): PanelView {
  const evaluate: PanelView['evaluate'] = (run, ...args) =>
    session.run(
      quietPage,
      `(() => {
        const [window] = browser.extension.getViews({ type: 'sidebar' });
        const { document } = window;
        return ${callOf(run, args)};
      })()`,
    );
  return {
    page: undefined,
    evaluate,
    async type(selector, text) {
      await session.runInBrowser(focusSidebar);
      await evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
      await session.runInBrowser(pressKeys, [...text]);
    },
    async press(key) {
      await session.runInBrowser(focusSidebar);
      await session.runInBrowser(pressKeys, [key]);
    },
    async screenshot(path) {
      const url = await session.runInBrowser(async () => {
        const sidebar = document.getElementById('sidebar') as HTMLIFrameElement;
        const panel = sidebar.contentDocument?.getElementById('webext-panels-browser') as BrowserElement;
        const picture = await panel.browsingContext.currentWindowGlobal.drawSnapshot(null, devicePixelRatio, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
        canvas.width = picture.width;
        canvas.height = picture.height;
        canvas.getContext('2d')?.drawImage(picture, 0, 0);
        return canvas.toDataURL();
      });
      await writeFile(path, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
    },
  };
}

/** The page comes with the first installation, a little after it. */
async function closeWelcome(session: FirefoxSession): Promise<void> {
  const url = `moz-extension://${EXTENSION_HOST}/${WELCOME_PAGE}`;
  await waitUntil(async () => (await findContexts(session, url)).length > 0, 'The welcome page did not come.');
  for (const context of await findContexts(session, url)) await session.send('browsingContext.close', { context });
}

/** The tabs that show an address, as BiDi knows them. */
async function findContexts(session: FirefoxSession, url: string): Promise<readonly string[]> {
  const tree = await session.send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', {});
  return tree.contexts.filter((one) => one.url === url).map(({ context }) => context);
}

function focusSidebar(): void {
  const sidebar = document.getElementById('sidebar') as HTMLIFrameElement;
  sidebar.contentDocument?.getElementById('webext-panels-browser')?.focus();
}

function pressKeys(keys: readonly string[]): void {
  const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  keyboard.beginInputTransactionForTests(window);
  for (const key of keys) {
    const press = new KeyboardEvent('', { key });
    keyboard.keydown(press);
    keyboard.keyup(press);
  }
}

async function openSidebar(session: FirefoxSession, extensionUrl: string): Promise<PanelView> {
  const isOpen = () => session.runInBrowser(() => SidebarController.isOpen);
  if (!(await isOpen())) await session.runInBrowser(pressAltAnd, 'u');
  await waitUntil(isOpen, 'The sidebar did not open.');
  return createSidebarView(session, await openOwnPage(session, extensionUrl + QUIET_PAGE));
}

/** Opens a file of the extension in a tab behind the others, and gives the tab's id for BiDi. */
async function openOwnPage(session: FirefoxSession, url: string): Promise<string> {
  const { context } = await session.send<{ context: string }>('browsingContext.create', {
    type: 'tab',
    background: true,
  });
  // Waiting for the load of an extension's page never ends (seen in Firefox ESR 153): ask until it is there.
  await session.send('browsingContext.navigate', { context, url, wait: 'none' });
  await waitUntil(() => session.run(context, `document.URL === ${JSON.stringify(url)}`), 'The extension has no pages.');
  return context;
}

async function readClosedRoot<Result>(
  session: FirefoxSession,
  page: Page,
  host: string,
  read: (root: ShadowRoot) => Result,
): Promise<Result | undefined> {
  const context = session.contextOf(page);
  const { nodes } = await session.send<{ nodes: { value: { shadowRoot?: { sharedId: string } } }[] }>(
    'browsingContext.locateNodes',
    {
      context,
      locator: { type: 'css', value: host },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    },
  );
  const sharedId = nodes[0]?.value.shadowRoot?.sharedId;
  if (sharedId === undefined) return undefined;
  const answer = await session.send<{ type: string; result: { value?: string } }>('script.callFunction', {
    functionDeclaration: `(root) => JSON.stringify((${read})(root))`,
    arguments: [{ sharedId }],
    target: { context },
    awaitPromise: false,
  });
  if (answer.type !== 'success') throw new Error(`The hover card could not be read: ${JSON.stringify(answer)}`);
  return answer.result.value === undefined ? undefined : (JSON.parse(answer.result.value) as Result);
}

/** @throws Error with `fault` if it never becomes true */
async function waitUntil(isReady: () => Promise<boolean>, fault: string): Promise<void> {
  for (let waited = 0; waited < SIDEBAR_TIMEOUT_MS; waited += POLL_MS) {
    // Between two documents there is nothing that could answer.
    const is = await isReady().catch(() => false);
    if (is) return;
    await wait(POLL_MS);
  }
  throw new Error(fault);
}

/** The letter that goes with Alt for a command. */
function readShortcut(extensionPath: string, command: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extensionPath, 'manifest.json'), 'utf8'));
  const { commands = {} } = manifest as { commands?: Record<string, { suggested_key?: { default?: string } }> };
  const [, letter] = /^Alt\+([A-Z])$/.exec(commands[command]?.suggested_key?.default ?? '') ?? [];
  if (!letter) throw new Error(`The command ${command} has no shortcut with Alt and a letter.`);
  return letter.toLowerCase();
}

function readExtensionId(extensionPath: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extensionPath, 'manifest.json'), 'utf8'));
  const id = (manifest as { browser_specific_settings?: { gecko?: { id?: string } } }).browser_specific_settings?.gecko
    ?.id;
  if (!id) throw new Error(`${extensionPath} is no build for Firefox: its manifest has no id.`);
  return id;
}
