import type { SettingsChange } from '../core/settings/change-settings';
import type { PageDecision } from '../core/settings/page-decision';
import type { Settings } from '../core/settings/settings';
import { askBackground } from './ask-background';
import { browser, messageRuntime } from './browser';
import { readSettings, watchSettings } from './settings-store';

/** Stands for all pages: http and https. */
const ALL_PAGES = ['http://*/*', 'https://*/*'];

/** What our own pages show and change of the reader's choices. */
export interface Control {
  read(): Promise<Settings>;
  /** Calls back with the settings after every change, until the signal aborts. */
  watch(changed: (settings: Settings) => void, signal: AbortSignal): void;
  /** Carries out a choice, at once in all open tabs; gives the settings from before it. */
  change(change: SettingsChange): Promise<Settings>;
  /** Decides about the page at an address in this window's active tab. */
  decide(url: string, decision: Partial<PageDecision>): Promise<void>;
  /** False if the reader has taken the access to some or all pages back, in the browser's own settings. */
  hasSiteAccess(): Promise<boolean>;
  openOptions(): Promise<void>;
}

/** Makes the control of one of our own pages. */
export function createControl(): Control {
  return {
    read: readSettings,
    watch: watchSettings,
    async change(change) {
      return (await askBackground(messageRuntime, 'changeSettings', change)).before;
    },
    async decide(url, decision) {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      if (active?.id === undefined) throw new Error('No tab is active.');
      await askBackground(messageRuntime, 'decideAboutPage', { tab: active.id, url, decision });
    },
    async hasSiteAccess() {
      const { origins = [] } = await browser.permissions.getAll();
      const given = new Set(origins);
      return given.has('<all_urls>') || given.has('*://*/*') || ALL_PAGES.every((pattern) => given.has(pattern));
    },
    openOptions: () => browser.runtime.openOptionsPage(),
  };
}
