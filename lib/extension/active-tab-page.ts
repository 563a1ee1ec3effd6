import type { Tabs } from 'webextension-polyfill';
import { isRecord } from '../core/is-record';
import type { PageReport } from '../core/mentions/page-mention';
import { browser, messageRuntime } from './browser';
import { parseAnnouncement, parseReply, type Reply } from './envelope';
import type { MessageListener } from './message-runtime';
import type { Announcements, ReaderRequests } from './messages';
import { parsePageReport } from './parse-page-report';
import { senderKind } from './sender-kind';

const PAGE_CHANGED: keyof Announcements = 'pageChanged';

/** The page in the active tab of this window. */
export interface ActiveTabPage {
  /** Undefined where no reader runs: browser pages, the store, withdrawn site access. */
  report(): Promise<PageReport | undefined>;
  /** Scrolls the page to a mention; false if it is gone. */
  show(id: number): Promise<boolean>;
  /** Calls back when the tab or its mentions change, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void;
}

/** Makes the page service of the side panel. It needs no permission for tabs: it never sees an address from them. */
export function createPageService(): ActiveTabPage {
  return {
    async report() {
      const reply = await askActiveReader('getPageReport', {});
      return reply.ok ? parsePageReport(reply.value) : undefined;
    },
    async show(id) {
      const reply = await askActiveReader('showMention', { id });
      return reply.ok && isRecord(reply.value) && reply.value.shown === true;
    },
    watch(changed, signal) {
      const activated = (): void => changed();
      const updated = (_: number, change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab): void => {
        if (tab.active && change.status !== undefined) changed();
      };
      const announced: MessageListener = (message, sender) => {
        const isFromReader = senderKind(messageRuntime, sender) === 'reader';
        if (parseAnnouncement(message) === PAGE_CHANGED && isFromReader && sender.tab?.active === true) changed();
        return false;
      };
      browser.tabs.onActivated.addListener(activated);
      browser.tabs.onUpdated.addListener(updated);
      messageRuntime.onMessage.addListener(announced);
      const stop = (): void => {
        browser.tabs.onActivated.removeListener(activated);
        browser.tabs.onUpdated.removeListener(updated);
        messageRuntime.onMessage.removeListener(announced);
      };
      signal.addEventListener('abort', stop, { once: true });
    },
  };
}

/** Asks the reader in the top frame of the active tab; no reader there is an answer too. */
async function askActiveReader<K extends keyof ReaderRequests>(
  request: K,
  of: Parameters<ReaderRequests[K]>[0],
): Promise<Reply<unknown>> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { ok: false, reason: 'No tab is active.' };
  try {
    return parseReply(await browser.tabs.sendMessage(tab.id, { request, of }, { frameId: 0 }));
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}
