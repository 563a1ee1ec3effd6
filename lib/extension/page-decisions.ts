import { isRecord } from '../core/is-record';
import { NO_DECISION, type PageDecision, parsePageDecision } from '../core/settings/page-decision';
import { browser } from './browser';

/** A key for each tab: decisions about a page live as long as the browser runs, and only there. */
const KEY_PREFIX = 'pageDecision:';

/** The decision about the page that a tab shows; another page in the same tab begins without one. */
export async function readPageDecision(tab: number, url: string): Promise<PageDecision> {
  const key = KEY_PREFIX + tab;
  const { [key]: kept } = await browser.storage.session.get(key);
  return isRecord(kept) && kept.page === pageOf(url) ? (parsePageDecision(kept.decision) ?? NO_DECISION) : NO_DECISION;
}

/** Keeps the decision about the page that a tab shows. */
export async function writePageDecision(tab: number, url: string, decision: PageDecision): Promise<void> {
  await browser.storage.session.set({ [KEY_PREFIX + tab]: { page: pageOf(url), decision } });
}

/** Forgets decisions with their tabs; to be called when the background starts. */
export function forgetClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tab) => {
    browser.storage.session.remove(KEY_PREFIX + tab).catch((error) => reportError(error));
  });
}

/** A page is what stands at an address without its fragment. */
function pageOf(url: string): string {
  return url.split('#')[0] ?? url;
}
