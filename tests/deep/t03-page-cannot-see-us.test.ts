import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS } from '../harness/built-files';
import { type ExtensionSession, openSession } from '../harness/extension-session';
import { openPlainBrowser } from '../harness/plain-browser';

/** An article with nothing in it that the statement names. */
const QUIET = `<!doctype html><html><head><meta charset="utf-8"><title>Cherries</title><meta property="og:type" content="article"></head>
  <body>${'<p>Farmers in the valley would rather hear of water, and of somebody who buys cherries in June, when the lorries stand at the border and the fruit goes soft within a day.</p>'.repeat(9)}</body></html>`;

describe.each(KINDS)('in %s, on a page where there is nothing to see', (kind) => {
  let session: ExtensionSession;
  let plain: Browser;
  beforeAll(async () => {
    [session, plain] = await Promise.all([
      openSession(kind, (path) => (path === '/quiet' ? { body: QUIET } : undefined)),
      openPlainBrowser(kind),
    ]);
  });
  afterAll(() => Promise.all([session.close(), plain.close()]));

  test('a page that looks for the extension finds what it finds without it', async ({ task }) => {
    const look = async (page: Page) => {
      await page.goto(session.urlOf('/quiet'));
      await page.mouse.move(200, 60, { steps: 4 });
      await wait(1500);
      return page.evaluate(probe, session.browser.extensionUrl);
    };
    const without = await look(await plain.newPage());
    const withUs = await look(await session.browser.openPage('about:blank'));
    task.meta.cases = Object.keys(withUs).length;
    expect(Object.keys(withUs).length).toBeGreaterThanOrEqual(25);
    // Whoever knows the secret address of one installation may load the frame that Firefox keeps under it; a page does not.
    expect(withUs).toEqual(without);
  });
});

/** Runs in the page: twenty-five ways to find out what is installed. */
async function probe(home: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  const keys = (of: object) => Reflect.ownKeys(of).map(String).sort().join();
  const random = home.startsWith('moz-extension:') ? 'moz-extension://99999999-2222-4333-8444-555555555555/' : home;
  const load = (make: (url: string) => HTMLElement, path: string) =>
    new Promise<string>((resolve) => {
      const element = make(random + path);
      element.addEventListener('load', () => resolve('loaded'));
      element.addEventListener('error', () => resolve('refused'));
      setTimeout(() => resolve('silent'), 1500);
      document.head.append(element);
    });
  const image = (src: string) => Object.assign(document.createElement('img'), { src });
  const script = (src: string) => Object.assign(document.createElement('script'), { src });
  const sheet = (href: string) => Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const outcome = (asking: Promise<unknown>) =>
    asking.then(
      () => 'answered',
      () => 'refused',
    );

  found.window = keys(window);
  found.document = keys(document);
  found.navigator = keys(navigator);
  found.documentPrototype = keys(Document.prototype);
  found.elementPrototype = keys(Element.prototype);
  found.htmlPrototype = keys(HTMLElement.prototype);
  found.chrome = typeof Reflect.get(window, 'chrome');
  found.runtime = typeof (Reflect.get(window, 'chrome') as { runtime?: object } | undefined)?.runtime;
  found.markup = document.documentElement.outerHTML;
  found.attributes = document.documentElement.getAttributeNames().join();
  found.sheets = document.styleSheets.length;
  found.adopted = document.adoptedStyleSheets.length;
  found.highlights = [...CSS.highlights.keys()].join();
  found.frames = window.length;
  found.hosts = document.querySelectorAll('[data-clauselight]').length;
  found.customElements = customElements.get('clauselight-card') === undefined;
  found.resources = performance.getEntriesByType('resource').length;
  found.cssOfHighlight = ['clauselight', 'anything'].map(
    (name) => getComputedStyle(document.body, `::highlight(${name})`).display,
  );
  found.storage = JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]);
  found.databases = JSON.stringify(await indexedDB.databases());
  found.icon = await load(image, 'icons/48.png');
  found.reader = await load(script, 'reader.js');
  found.style = await load(sheet, 'assets/highlights.css');
  found.frameByFetch = await outcome(fetch(`${random}note-frame.html`));
  found.manifestByFetch = await outcome(fetch(`${random}manifest.json`));
  found.panelByFetch = await outcome(fetch(`${random}sidepanel.html`));
  found.natives = [Element.prototype.attachShadow, Document.prototype.createRange, Map.prototype.set]
    .map(String)
    .join();
  return found;
}
