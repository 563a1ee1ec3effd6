import type { Tabs } from 'webextension-polyfill';
import { isRecord } from '../core/is-record';
import type { PageReport } from '../core/mentions/page-mention';
import { askReader } from './ask-reader';
import { browser, messageRuntime } from './browser';
import { parseAnnouncement, type Reply } from './envelope';
import type { MessageListener } from './message-runtime';
import type { Announcements, ReaderRequests } from './messages';
import { parsePageReport } from './parse-page-report';
import { senderKind } from './sender-kind';

const PAGE_CHANGED: keyof Announcements = 'pageChanged';

/** From the end of a page's loading until its reader answers. */
const READER_COMES_MS = 600;

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
        if (!tab.active || change.status === undefined) return;
        changed();
        // A reader that has nothing to tell does not speak first, and may come a little later than its page.
        setTimeout(() => signal.aborted || changed(), READER_COMES_MS);
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

/** Asks the reader of the active tab's page. */
async function askActiveReader<K extends keyof ReaderRequests>(
  request: K,
  of: Parameters<ReaderRequests[K]>[0],
): Promise<Reply<unknown>> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? { ok: false, reason: 'No tab is active.' } : askReader(tab.id, request, of);
}
