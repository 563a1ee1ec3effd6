import puppeteer, { type Browser, type Extension, type Page, type Protocol, type Target } from 'puppeteer-core';
import { createPageOpener, isProfileFresh, killProcess, waitForEnd } from './driven-browser';
import {
  CARD_HOST,
  type ExtensionBrowser,
  type LaunchOptions,
  PANEL_PAGE,
  type PanelView,
  WELCOME_PAGE,
} from './extension-browser';

/** Nothing may call home or change while it is being watched; Chromium refuses its sandbox to root. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For the worker and the panel to come up; minutes on a loaded machine are a fault, seconds are not. */
const START_TIMEOUT_MS = 20_000;
/** A press of the button that was heard opens the panel well within this. */
const PRESS_TIMEOUT_MS = 3_000;

/**
 * Starts a Chromium browser with the built extension in it.
 * @throws Error if the browser does not start or refuses the extension
 */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { executablePath, extensionPath, profile, width = 1200, height = 800, isHeadless = true, scale } = options;
  const isFresh = isProfileFresh(profile);
  const browser = await puppeteer.launch({
    executablePath,
    headless: isHeadless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    handleSIGINT: false,
    args: [
      ...CHROMIUM_FLAGS,
      `--window-size=${width},${height}`,
      ...(options.proxyPort
        ? [`--proxy-server=http://127.0.0.1:${options.proxyPort}`, '--proxy-bypass-list=<-loopback>']
        : []),
      ...(options.networkLog ? [`--log-net-log=${options.networkLog}`, '--net-log-capture-mode=IncludeSensitive'] : []),
      ...(scale ? [`--force-device-scale-factor=${scale}`] : []),
      ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ],
  });
  try {
    const id = await browser.installExtension(extensionPath);
    await waitForWorker(browser, id);
    if (isFresh && !options.keepsWelcome) await closeWelcome(browser, id);
    return createChromium(browser, id, extensionPath);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The part of the extension's world that a command comes from. */
interface ChromiumCommands {
  readonly commands: { readonly onCommand: { dispatch(name: string, tab: unknown): void } };
  readonly tabs: { query(query: object): Promise<unknown[]> };
}

function createChromium(browser: Browser, id: string, extensionPath: string): ExtensionBrowser {
  const extensionUrl = `chrome-extension://${id}/`;
  const getExtension = async (): Promise<Extension> => {
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error(`The extension ${id} is no longer installed.`);
    return extension;
  };
  /** The button closes a panel that is open, and does nothing before a worker just installed has told it what to open. */
  const pressUntilOpen = async (page: Page, isPanel: (target: Target) => boolean): Promise<Target> => {
    const end = Date.now() + START_TIMEOUT_MS;
    for (;;) {
      await page.triggerExtensionAction(await getExtension());
      const opened = await browser.waitForTarget(isPanel, { timeout: PRESS_TIMEOUT_MS }).catch((error: unknown) => {
        if (Date.now() > end) throw error;
        return undefined;
      });
      if (opened) return opened;
    }
  };
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(extensionUrl);
  return {
    kind: 'chromium',
    reachesWindow: true,
    extensionUrl,
    closed: waitForEnd(browser),
    openPage: createPageOpener(browser),
    async openPanel(page) {
      await page.bringToFront();
      const isPanel = (target: Target) => target.url().startsWith(extensionUrl + PANEL_PAGE);
      const target = browser.targets().find(isPanel) ?? (await pressUntilOpen(page, isPanel));
      const panel = await target.asPage();
      // The target is there before the document: without this, one run in three asks a page that is not yet the panel.
      await panel.waitForSelector('nav', { timeout: START_TIMEOUT_MS });
      return createPanelView(panel);
    },
    async findWelcomes() {
      const targets = browser.targets().filter((target) => target.url() === extensionUrl + WELCOME_PAGE);
      return Promise.all(targets.map(async (target) => createPanelView(await target.asPage())));
    },
    readCard: (page, read, host = CARD_HOST) => readClosedRoot(page, host, read),
    /** Shortcuts belong to the browser's window, which a browser without one does not have: the command goes to the worker. */
    async pressShortcut(page, command) {
      await page.bringToFront();
      const target = await browser.waitForTarget(isWorker, { timeout: START_TIMEOUT_MS });
      const worker = await target.worker();
      await worker?.evaluate(async (name: string) => {
        const { commands, tabs } = (globalThis as unknown as { chrome: ChromiumCommands }).chrome;
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        commands.onCommand.dispatch(name, tab);
      }, command);
    },
    async stopBackground(page) {
      const session = await page.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    removeExtension: () => browser.uninstallExtension(id),
    async updateExtension() {
      await browser.installExtension(extensionPath);
      await waitForWorker(browser, id);
    },
    kill: () => killProcess(browser),
    close: () => browser.close(),
  };
}

/** A page of the extension as a panel: Chromium's side panel and a tab are both pages to the driver. */
export function createPanelView(panel: Page): PanelView {
  return {
    page: panel,
    evaluate: async (run, ...args) => (await panel.evaluate(run as never, ...args)) as never,
    async type(selector, text) {
      await panel.focus(selector);
      await panel.keyboard.type(text);
    },
    press: (key) => panel.keyboard.press(key),
    async screenshot(path) {
      await panel.screenshot({ path });
    },
  };
}

/** The page comes with the first installation, a little after the worker. */
async function closeWelcome(browser: Browser, id: string): Promise<void> {
  const isWelcome = (target: Target) => target.url() === `chrome-extension://${id}/${WELCOME_PAGE}`;
  const target = await browser.waitForTarget(isWelcome, { timeout: START_TIMEOUT_MS });
  await (await target.asPage()).close();
}

async function waitForWorker(browser: Browser, id: string): Promise<void> {
  await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`),
    { timeout: START_TIMEOUT_MS },
  );
}

/** Closed roots are closed to every script of the page, and to the driver's; the DevTools protocol sees them. */
async function readClosedRoot<Result>(
  page: Page,
  host: string,
  read: (root: ShadowRoot) => Result,
): Promise<Result | undefined> {
  const session = await page.createCDPSession();
  try {
    // By object and not by node number: a card that closes meanwhile is still there to be read.
    const { result } = await session.send('Runtime.evaluate', { expression: `document.querySelector('${host}')` });
    if (!result.objectId) return undefined;
    const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, depth: 0, pierce: true });
    const [shadow] = node.shadowRoots ?? [];
    if (!shadow) return undefined;
    return await callOn<Result>(session, shadow.backendNodeId, read);
  } finally {
    await session.detach();
  }
}

type Session = Awaited<ReturnType<Page['createCDPSession']>>;

async function callOn<Result>(
  session: Session,
  backendNodeId: Protocol.DOM.BackendNodeId,
  read: (root: ShadowRoot) => Result,
): Promise<Result> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    ...(object.objectId ? { objectId: object.objectId } : {}),
    functionDeclaration: `function () { return (${read})(this); }`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Result;
}
