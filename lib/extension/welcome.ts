import { browser } from './browser';

const KEY = 'hasWelcomed';
const WELCOME_PAGE = '/welcome.html';

/** Shows the welcome page with the first installation, and never again; to be called when the background starts. */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') welcome().catch(reportError);
  });
}

/** Closes the welcome page that asks. */
export async function closeWelcome(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

async function welcome(): Promise<void> {
  const { [KEY]: hasWelcomed } = await browser.storage.local.get(KEY);
  if (hasWelcomed === true) return;
  // First remembered, then shown: rather not at all than twice.
  await browser.storage.local.set({ [KEY]: true });
  await browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
}
