import { isRecord } from '../core/is-record';
import { browser, messageRuntime } from './browser';
import { readAnnouncement } from './envelope';
import type { MessageListener } from './message-runtime';
import type { Announcements } from './messages';
import { senderKind } from './sender-kind';
import { readSettings } from './settings-store';

const PAGE_CHANGED: keyof Announcements = 'pageChanged';
/** White on our teal: 6.3 to 1. */
const COLOURS = { background: '#0b6b63', text: '#ffffff' };
/** More than this does not fit on the button. */
const MOST = 99;

/** Keeps the number of distinct terms of each tab's page on the toolbar button, until the signal aborts. */
export function showBadges(signal: AbortSignal): void {
  browser.action.setBadgeBackgroundColor({ color: COLOURS.background }).catch(reportError);
  browser.action.setBadgeTextColor({ color: COLOURS.text }).catch(reportError);
  const listener: MessageListener = (message, sender) => {
    const terms = parseTerms(readAnnouncement(message, PAGE_CHANGED));
    const tab = sender.tab?.id;
    if (terms === undefined || tab === undefined || senderKind(messageRuntime, sender) !== 'reader') return false;
    void showBadge(tab, terms);
    return false;
  };
  messageRuntime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => messageRuntime.onMessage.removeListener(listener), { once: true });
}

async function showBadge(tabId: number, terms: number): Promise<void> {
  const { hasBadge } = await readSettings();
  const text = hasBadge && terms > 0 ? formatCount(terms) : '';
  // The tab may have been closed meanwhile.
  await browser.action.setBadgeText({ tabId, text }).catch(() => undefined);
}

function formatCount(terms: number): string {
  return terms > MOST ? `${MOST}+` : String(terms);
}

function parseTerms(of: unknown): number | undefined {
  return isRecord(of) && typeof of.terms === 'number' && Number.isSafeInteger(of.terms) && of.terms >= 0
    ? of.terms
    : undefined;
}
