import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitForHighlights } from '../../../scripts/browsers/pointer';
import { KINDS, readBuild } from '../../harness/built-files';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { CLAUSE, keepNote, noteScenePage } from '../../harness/note-scene';

const SECRET = 'Wyvernquill';

/** What a stranger would like to be told, or to have done. */
const REQUESTS: readonly (object | string)[] = [
  { request: 'getCard', of: { term: 'green-silk-road', sentence: '', surface: '' } },
  { request: 'getGazetteerPart', of: { part: 'han' } },
  { request: 'getReaderSettings', of: {} },
  { request: 'changeSettings', of: { do: 'mute', term: 'bri' } },
  { request: 'decideAboutPage', of: { url: 'http://127.0.0.1/', decision: { read: true } } },
  { request: 'openPanel', of: { clause: CLAUSE } },
  {
    request: 'openNoteFrame',
    of: { term: 'green-silk-road', clause: CLAUSE, place: { title: '', quote: { exact: '', prefix: '', suffix: '' } } },
  },
  { request: 'redeemFrameToken', of: { token: '0'.repeat(32) } },
  { request: 'findFrameNotes', of: { session: '0'.repeat(32) } },
  { request: 'seedStatement', of: {} },
  { request: 'getPageReport', of: {} },
  { announce: 'settingsChanged' },
  'please',
];

/** Another extension with all the rights over pages: asks us from its page script and from its background, and tells the page. */
function strangerFiles(target: string): Readonly<Record<string, string>> {
  const ask = `async function ask(requests) {
    const answers = [];
    const api = globalThis.browser ?? chrome;
    for (const request of requests) {
      answers.push(await new Promise((done) => {
        const timer = setTimeout(() => done('silence'), 1000);
        const end = (text) => { clearTimeout(timer); done(text); };
        try {
          const sent = api.runtime.sendMessage(${JSON.stringify(target)}, request);
          sent.then((answer) => end(answer === undefined || answer === null ? 'silence' : 'answer ' + JSON.stringify(answer)), () => end('silence'));
        } catch { end('silence'); }
      }));
    }
    return answers;
  }`;
  const requests = JSON.stringify(REQUESTS);
  return {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Stranger',
      version: '1',
      background: { service_worker: 'background.js', scripts: ['background.js'] },
      content_scripts: [{ matches: ['<all_urls>'], js: ['page.js'], run_at: 'document_idle' }],
      browser_specific_settings: { gecko: { id: 'stranger@stranger.example' } },
    }),
    'background.js': `${ask}
      (globalThis.browser ?? chrome).runtime.onMessage.addListener((message, sender, respond) => {
        ask(${requests}).then(respond);
        return true;
      });`,
    'page.js': `${ask}
      (async () => {
        const fromPage = await ask(${requests});
        const fromBackground = await (globalThis.browser ?? chrome).runtime.sendMessage('ask');
        document.documentElement.dataset.stranger = JSON.stringify({ fromPage, fromBackground });
      })();`,
  };
}

describe.each(KINDS)('in %s', (kind) => {
  let session: ExtensionSession;
  let page: Page;
  beforeAll(async () => {
    session = await openSession(kind, (path) => (path === '/scene' ? noteScenePage() : undefined));
    await keepNote(session, SECRET);
    page = await session.browser.openPage(session.urlOf('/scene'));
    await page.bringToFront();
    await waitForHighlights(page);
  });
  afterAll(() => session.close());

  test('another extension that asks for anything gets no answer', async ({ task }) => {
    task.meta.cases = REQUESTS.length * 2;
    const folder = await mkdtemp(join(tmpdir(), 'clauselight-stranger-'));
    try {
      const target = kind === 'chromium' ? new URL(session.browser.extensionUrl).hostname : readGeckoId();
      for (const [name, text] of Object.entries(strangerFiles(target))) await writeFile(join(folder, name), text);
      await page.browser().installExtension(folder);
      await wait(1000);
      const other = await session.browser.openPage(session.urlOf('/scene'));
      const read = () => other.evaluate(() => document.documentElement.dataset.stranger ?? '');
      await expect.poll(read, { timeout: 60_000 }).toContain('fromBackground');
      const answers = JSON.parse(await read()) as { fromPage: string[]; fromBackground: string[] };
      expect(answers.fromBackground).toHaveLength(REQUESTS.length);
      expect([...answers.fromPage, ...answers.fromBackground].filter((answer) => answer !== 'silence')).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  test('the page itself has no way to ask', async () => {
    const ways = await page.evaluate(() =>
      ['chrome', 'browser'].map(
        (name) => typeof (Reflect.get(window, name) as { runtime?: object } | undefined)?.runtime,
      ),
    );
    expect(ways.every((type) => type === 'undefined')).toBe(true);
  });
});

/** What other extensions know ours by in Firefox. */
function readGeckoId(): string {
  const manifest = readBuild('firefox').find(({ name }) => name === 'manifest.json');
  const { browser_specific_settings: settings } = JSON.parse(manifest?.bytes.toString('utf8') ?? '{}') as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  if (!settings?.gecko?.id) throw new Error('The build for Firefox has no id.');
  return settings.gecko.id;
}
