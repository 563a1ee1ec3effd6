import { browser } from './browser';
import { parseReply, type Reply } from './envelope';
import type { ReaderRequests } from './messages';

/** Asks the reader in the top frame of a tab's page; no reader there is an answer too. */
export async function askReader<K extends keyof ReaderRequests>(
  tab: number,
  request: K,
  of: Parameters<ReaderRequests[K]>[0],
): Promise<Reply<unknown>> {
  try {
    return parseReply(await browser.tabs.sendMessage(tab, { request, of }, { frameId: 0 }));
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}
