import type { Page } from 'puppeteer-core';
import type { BrowserKind } from './find-browser';

/** A browser that runs the built extension, driven from outside as a reader would. */
export interface ExtensionBrowser {
  readonly kind: BrowserKind;
  /** Where the extension's own pages live, with a slash at the end. */
  readonly extensionUrl: string;
  /** Opens a page in a tab of its own and waits until it has loaded. */
  openPage(url: string): Promise<Page>;
  /** Opens the browser's real side panel beside a page; its page in a tab behind, where the driver does not reach that. */
  openPanel(page: Page): Promise<PanelView>;
  /** The welcome pages that are open. */
  findWelcomes(): Promise<readonly PanelView[]>;
  /**
   * Runs a function on the hover card that is open on a page, or on the chip: it gets the closed shadow root and must not
   * refer to anything else. Undefined if there is none.
   */
  readCard<Result>(
    page: Page,
    read: (root: ShadowRoot) => Result,
    host?: typeof CARD_HOST | typeof CHIP_HOST,
  ): Promise<Result | undefined>;
  /** The driver reaches the browser's own window: its side panel, and the keys that the browser hears before a page. */
  readonly reachesWindow: boolean;
  /** Presses the shortcut of a command of the extension on a page that is in front. */
  pressShortcut(page: Page, command: string): Promise<void>;
  /** Stops the background at once, as the browser does when it has been idle. */
  stopBackground(page: Page): Promise<void>;
  /** Removes the extension, as a reader may while pages are open. */
  removeExtension(): Promise<void>;
  /** Puts a version of the extension, the same once more, in the place of the one that runs. */
  updateExtension(): Promise<void>;
  /** Resolves when the browser has ended, whoever ended it. */
  readonly closed: Promise<void>;
  /** Ends the browser as a crash does: no time to write anything. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The extension's side panel, wherever it is shown. */
export interface PanelView {
  /** The panel to the driver: Chromium's is a page like others, Firefox's is out of its sight. */
  readonly page: Page | undefined;
  /** Runs a function in the panel; it must not refer to anything but its arguments. */
  evaluate<Args extends readonly Plain[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Puts the focus on the first element for a selector and types with the real keyboard. */
  type(selector: string, text: string): Promise<void>;
  /** Presses a key of the real keyboard, wherever the focus is in the panel. */
  press(key: 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Escape'): Promise<void>;
  /** Writes a picture of the panel as a PNG file. */
  screenshot(path: `${string}.png`): Promise<void>;
}

/** A value that can be sent into another process. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** How to start a browser with the extension. */
export interface LaunchOptions {
  readonly executablePath: string;
  /** The folder of the unpacked extension. */
  readonly extensionPath: string;
  /** The folder of the reader's profile; made if it is not there. */
  readonly profile: string;
  readonly isHeadless?: boolean;
  /** Of the window, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Device pixels to a CSS pixel. */
  readonly scale?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Leaves the welcome page open that a fresh profile begins with; it is closed otherwise, as a reader would. */
  readonly keepsWelcome?: boolean;
  /** Firefox is to be in its permanent private mode, in which the reader has allowed the extension. */
  readonly isPrivate?: boolean;
  /** Every request, to this machine too, goes through a proxy at this port of it. */
  readonly proxyPort?: number;
  /** The browser writes down here which names it looks up and where it connects to, in its own format. */
  readonly networkLog?: string;
}

/** The element on a page that holds the hover card. */
export const CARD_HOST = '[data-clauselight="card"]';
/** The element on a page that holds the chip. */
export const CHIP_HOST = '[data-clauselight="chip"]';

/** The page that greets a newcomer, in the extension. */
export const WELCOME_PAGE = 'welcome.html';

/** The panel's page in the extension. */
export const PANEL_PAGE = 'sidepanel.html';
