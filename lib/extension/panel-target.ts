import { isRecord } from '../core/is-record';
import { browser } from './browser';
import type { PanelTarget } from './panel-address';

/** A key for each window, since each has a panel of its own. */
const KEY_PREFIX = 'panelTarget:';

/** Leaves word for a window's panel, open or about to open, what to show. */
export async function setPanelTarget(windowId: number, target: PanelTarget): Promise<void> {
  await browser.storage.session.set({ [KEY_PREFIX + windowId]: target });
}

/**
 * Calls back with each target that this window's panel is asked to show, the one waiting from before first, until the
 * signal aborts.
 */
export function watchPanelTarget(show: (target: PanelTarget) => void, signal: AbortSignal): void {
  const key = browser.windows.getCurrent().then(({ id }) => `${KEY_PREFIX}${id}`);

  /** Takes the word away, so that the same target can be asked for again. */
  const take = async (): Promise<void> => {
    const kept = await browser.storage.session.get(await key);
    const target = parseTarget(kept[await key]);
    if (signal.aborted || !target) return;
    await browser.storage.session.remove(await key);
    show(target);
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

function parseTarget(value: unknown): PanelTarget | undefined {
  if (!isRecord(value)) return undefined;
  const { view, clause, query, quote, url, title } = value;
  if (view === 'clause' && typeof clause === 'string') return { view, clause };
  if (view === 'lookup' && typeof query === 'string') return { view, query };
  if (view !== 'note-on-selection' || typeof quote !== 'string') return undefined;
  return typeof url === 'string' && typeof title === 'string' ? { view, quote, url, title } : undefined;
}
