import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, PANEL_PAGE, type PanelView } from '../../../scripts/browsers/extension-browser';
import { callOf, createFirefoxSession } from '../../../scripts/browsers/firefox-session';

const TIMEOUT_MS = 20_000;
const POLL_MS = 100;

/**
 * Opens the panel's page in a tab of Firefox.
 * @throws Error if it stays empty
 */
export async function openFirefoxTab(browser: ExtensionBrowser, page: Page): Promise<PanelView> {
  const session = createFirefoxSession(page);
  const { context } = await session.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  // Waiting for the load of an extension's page never ends: ask until it is there.
  await session.send('browsingContext.navigate', { context, url: browser.extensionUrl + PANEL_PAGE, wait: 'none' });
  for (let waited = 0; waited < TIMEOUT_MS; waited += POLL_MS) {
    const isThere = await session
      .run<boolean>(context, 'document.querySelector("nav") !== null')
      // Between two documents there is nothing that could answer.
      .catch(() => false);
    if (isThere) {
      const evaluate: PanelView['evaluate'] = (run, ...args) => session.run(context, callOf(run, args));
      return createView(evaluate);
    }
    await wait(POLL_MS);
  }
  throw new Error('The panel stayed empty.');
}

function createView(evaluate: PanelView['evaluate']): PanelView {
  const unreachable = () => Promise.reject(new Error('Not reached in a tab of Firefox.'));
  return {
    page: undefined,
    evaluate,
    async type(selector, text) {
      await evaluate(
        (wanted, words) => {
          const field = document.querySelector<HTMLTextAreaElement>(wanted);
          if (!field) return;
          field.focus();
          field.value += words;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        selector,
        text,
      );
    },
    press: unreachable,
    screenshot: unreachable,
  };
}
