import { browser } from './browser';
import type { ReaderRequests } from './messages';

/** Sends a request to the reader of a tab's page without waiting for its answer; a page that is gone needs none. */
export function tellReader<K extends keyof ReaderRequests>(
  tab: number,
  request: K,
  of: Parameters<ReaderRequests[K]>[0],
): void {
  browser.tabs.sendMessage(tab, { request, of }, { frameId: 0 }).catch(() => undefined);
}
