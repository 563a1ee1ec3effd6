import type { SettingsChange } from '../core/settings/change-settings';
import type { PageDecision } from '../core/settings/page-decision';
import type { Settings } from '../core/settings/settings';
import { askBackground } from './ask-background';
import { browser, messageRuntime } from './browser';
import { readSettings, watchSettings } from './settings-store';

/** Stands for all pages: http and https. */
const ALL_PAGES = ['http://*/*', 'https://*/*'];

/** Makes the `ControlService` of one of our own pages. */
export function createControl() {
  return {
    read: readSettings,
    watch: watchSettings,
    async change(change: SettingsChange): Promise<Settings> {
      return (await askBackground(messageRuntime, 'changeSettings', change)).before;
    },
    async decide(url: string, decision: Partial<PageDecision>): Promise<void> {
      const [active] = await browser.tabs.query({ active: true, currentWindow: true });
      if (active?.id === undefined) throw new Error('No tab is active.');
      await askBackground(messageRuntime, 'decideAboutPage', { tab: active.id, url, decision });
    },
    async hasSiteAccess(): Promise<boolean> {
      const { origins = [] } = await browser.permissions.getAll();
      const given = new Set(origins);
      return given.has('<all_urls>') || given.has('*://*/*') || ALL_PAGES.every((pattern) => given.has(pattern));
    },
    openOptions: () => browser.runtime.openOptionsPage(),
  };
}
