import type { HighMark } from '../core/notes/high-mark';
import type { NoteMirror } from '../core/notes/note-mirror';
import { browser } from './browser';

/** The lock that every change of a note is made under. */
const CHANGE_LOCK = 'clauselight-notes';
/** What the locks are called that windows hold as long as they live. */
const WINDOW_LOCK = 'clauselight-window-';

/** The second store of the notes, in the extension's own storage area. */
export const noteMirror: NoteMirror = {
  get: (keys) => browser.storage.local.get([...keys]),
  getAll: () => browser.storage.local.get(null),
  set: (items) => browser.storage.local.set(items),
  remove: (keys) => browser.storage.local.remove([...keys]),
};

/** Where the high mark is kept. */
const HIGH_MARK_KEY = 'notes/last';

/** How far the notes ever went, as this window's own small storage remembers it; the background has none. */
export const highMark: HighMark = {
  read: () => Number(globalThis.localStorage?.getItem(HIGH_MARK_KEY) ?? 0) || 0,
  raise(last) {
    if (last > highMark.read()) globalThis.localStorage?.setItem(HIGH_MARK_KEY, String(last));
  },
};

/**
 * Runs work while no other window of the extension runs any. The lock is given up when the signal aborts, even if the
 * work never ends.
 */
export function workExclusively<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  return navigator.locks.request(CHANGE_LOCK, { signal }, () => Promise.race([work(), rejectOnAbort(signal)]));
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  return promise;
}

/** Makes this window known to the others for as long as it lives. */
export function announceWindow(owner: string): void {
  navigator.locks.request(WINDOW_LOCK + owner, () => new Promise<never>(() => undefined)).catch(reportError);
}

/** Whether a window that has made itself known is still there. */
export async function isWindowAlive(owner: string): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return (held ?? []).some(({ name }) => name === WINDOW_LOCK + owner);
}

/**
 * Whether this page stands in a private window, where nothing that is read may leave a trace. Chromium runs our panel
 * with the ordinary profile there, which does not say so of itself: its window does.
 */
export async function isPrivateWindow(): Promise<boolean> {
  return browser.extension.inIncognitoContext || (await browser.windows.getCurrent()).incognito;
}
