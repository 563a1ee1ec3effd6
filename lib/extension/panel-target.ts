import { isRecord } from '../core/is-record';
import { browser } from './browser';

/** A key for each window, since each has a panel of its own. */
const KEY_PREFIX = 'panelTarget:';

/** Leaves word for a window's panel, open or about to open, which clause to show. */
export async function setPanelTarget(windowId: number, clause: string): Promise<void> {
  await browser.storage.session.set({ [KEY_PREFIX + windowId]: { clause } });
}

/**
 * Calls back with each clause that this window's panel is asked to show, the one waiting from before first,
 * until the signal aborts.
 */
export function watchPanelTarget(show: (clause: string) => void, signal: AbortSignal): void {
  const key = browser.windows.getCurrent().then(({ id }) => `${KEY_PREFIX}${id}`);

  /** Takes the word away, so that the same clause can be asked for again. */
  const take = async (): Promise<void> => {
    const kept = await browser.storage.session.get(await key);
    const target = kept[await key];
    if (signal.aborted || !isRecord(target) || typeof target.clause !== 'string') return;
    await browser.storage.session.remove(await key);
    show(target.clause);
  };
  const takeOrReport = (): void => {
    take().catch((error) => reportError(error));
  };

  browser.storage.session.onChanged.addListener(takeOrReport);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(takeOrReport), {
    once: true,
  });
  takeOrReport();
}
