import type { Storage } from 'webextension-polyfill';
import { formatSettings, parseSettings } from '../core/settings/parse-settings';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings/settings';
import { browser } from './browser';

const KEY = 'settings';

/** Chromium's switch, which the polyfill does not know. */
interface GuardedArea {
  setAccessLevel?(level: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Closes the local storage to content scripts, and so to the processes of pages; to be called whenever the background
 * starts. Firefox has no such switch: there our content script could read it, and never does.
 */
export async function guardLocalStorage(): Promise<void> {
  const area: GuardedArea | undefined = (globalThis as { chrome?: { storage?: { local?: GuardedArea } } }).chrome
    ?.storage?.local;
  await area?.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** The settings as they are kept; a field that is damaged there has its default. For the background and our own pages. */
export async function readSettings(): Promise<Settings> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return kept === undefined ? DEFAULT_SETTINGS : parseSettings(kept).settings;
}

/** Keeps settings; for the background alone, so that no two changes overwrite each other. */
export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: formatSettings(settings) });
}

/** Calls back with the settings whenever they have changed, in whatever place, until the signal aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, Storage.StorageChange>>): void => {
    if (KEY in changes) changed(parseSettings(changes[KEY]?.newValue).settings);
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), { once: true });
}
