import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelView } from '../../../scripts/browsers/extension-browser';
import { leaveCard, waitForHighlights } from '../../../scripts/browsers/pointer';
import { showRoute } from '../../../scripts/start/read-panel';
import { casesOf } from '../../../scripts/testing/case-count';
import { KINDS } from '../../harness/built-files';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { CLAUSE, noteScenePage, openNoteCard } from '../../harness/note-scene';
import { writeNote } from '../../harness/panel-parts';

const SECRET = 'Wyvernquill';

/** For a frame to load and to be refused, on a loaded machine. */
const FRAME_MS = 1200;

/** How a page puts an address up: in a frame of its own, in a frame within a frame, or in place of itself. */
type Way = 'frame' | 'frame in a frame' | 'sandboxed frame' | 'object' | 'window';

interface Attack {
  readonly name: string;
  readonly way: Way;
  /** What stands behind the frame's address; `made` is a token that the background has just given out for this tab. */
  readonly token: 'none' | 'guessed' | 'made' | 'used' | 'odd';
  /** Milliseconds that the token has been waiting. */
  readonly age?: number;
  readonly from?: 'another tab' | 'after leaving';
}

/** A token is good in one place: a frame that stands directly in the page of the tab that it was made for. */
const ATTACKS: readonly Attack[] = [
  { name: 'with a token that has waited for six seconds', way: 'frame', token: 'made', age: 6000 },
  { name: 'with a token that is not made yet', way: 'frame', token: 'made', age: -60_000 },
  { name: 'with something else for a token', way: 'frame', token: 'odd' },
  { name: 'with a fresh token, in place of the page', way: 'window', token: 'made' },
  { name: 'with a used token, in place of the page', way: 'window', token: 'used' },
  { name: 'with a fresh token of another tab', way: 'frame', token: 'made', from: 'another tab' },
  { name: 'with a used token, after the page has gone elsewhere', way: 'frame', token: 'used', from: 'after leaving' },
  { name: 'with a fresh token, in a frame within a frame', way: 'frame in a frame', token: 'made' },
  ...(['frame', 'frame in a frame', 'sandboxed frame', 'object'] as const).flatMap((way): Attack[] => [
    { name: `without a token, as ${way}`, way, token: 'none' },
    { name: `with a token that was guessed, as ${way}`, way, token: 'guessed' },
    { name: `with a token that was used, as ${way}`, way, token: 'used' },
  ]),
];

describe.each(KINDS)('in %s, the page that puts up the note frame', (kind) => {
  let session: ExtensionSession;
  let panel: PanelView;
  let page: Page;
  /** The frame's address as the card had it, and its token, which is used up. */
  let address: string;
  let used: string;
  beforeAll(async () => {
    session = await openSession(kind, (path) => (path === '/scene' ? noteScenePage() : undefined));
    panel = await session.browser.openPanel(await session.browser.openPage(session.urlOf('/sample')));
    await showRoute(panel, `#/clause/${CLAUSE}`);
    await writeNote(panel, SECRET);
    page = await openScene();
    await openNoteCard(session, page);
    const src = await session.browser.readCard(page, (root) => root.querySelector('iframe')?.src);
    [address = '', used = ''] = (src ?? '').split('#');
    used = used.slice(0, 32);
    expect(await countSessions()).toBe(1);
    await leaveCard(session.browser, page);
  });
  afterAll(() => session.close());

  const openScene = async () => {
    const opened = await session.browser.openPage(session.urlOf('/scene'));
    await opened.bringToFront();
    await waitForHighlights(opened);
    return opened;
  };
  /** Every frame that has proved itself has one. */
  const countSessions = () =>
    panel.evaluate(async () => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return Object.keys(await api.storage.session.get(null)).filter((key) => key.startsWith('frameSession:')).length;
    });
  /** Gives out a token as the background does, for the tab of the session that there is. */
  const makeToken = (age: number) =>
    panel.evaluate(async (ageMs) => {
      const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const kept: Record<string, object> = await api.storage.session.get(null);
      const [, grant] = Object.entries(kept).find(([key]) => key.startsWith('frameSession:')) ?? [];
      const token = [...crypto.getRandomValues(new Uint8Array(16))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
      await api.storage.session.set({ [`frameToken:${token}`]: { ...grant, made: Date.now() - ageMs } });
      return token;
    }, age);
  const putUp = async (on: Page, way: Way, src: string) => {
    if (way === 'window') {
      await on.evaluate((url) => {
        location.href = url;
      }, src);
      await wait(FRAME_MS);
      return;
    }
    await on.evaluate(
      (how, url) => {
        const tag = how === 'object' ? 'object' : 'iframe';
        const frame = document.createElement(tag);
        if (how === 'sandboxed frame') frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
        if (how === 'frame in a frame') {
          document.body.append(frame);
          const inner = (frame as HTMLIFrameElement).contentDocument;
          const second = inner?.body.appendChild(inner.createElement('iframe'));
          if (second) second.src = url;
          return;
        }
        frame.setAttribute(how === 'object' ? 'data' : 'src', url);
        document.body.append(frame);
      },
      way,
      src,
    );
    await wait(FRAME_MS);
  };
  const tokenFor = async ({ token, age = 0 }: Attack) => {
    if (token === 'made') return makeToken(age);
    return { none: '', guessed: '0'.repeat(32), used, odd: '__proto__' }[token];
  };

  test('proves itself where the background has sent it', async () => {
    const before = await countSessions();
    await putUp(page, 'frame', `${address}#${await makeToken(0)}`);
    await expect.poll(countSessions, { timeout: 10_000 }).toBe(before + 1);
    if (kind === 'chromium') expect(await readFrames(page)).toContain(SECRET);
    await page.goto(session.urlOf('/scene'));
  });

  test.each(casesOf(ATTACKS, 4))('finds it empty $name', async (attack) => {
    const before = await countSessions();
    const token = await tokenFor(attack);
    const on = attack.from === 'another tab' ? await openScene() : page;
    if (attack.from === 'after leaving') await page.goto(session.urlOf('/scene?again'));
    await putUp(on, attack.way, token === '' ? address : `${address}#${token}`);
    expect(await countSessions()).toBe(before);
    if (kind === 'chromium') expect(await readFrames(on)).not.toContain(SECRET);
    if (on === page) await page.goto(session.urlOf('/scene'));
    else await on.close();
  });
});

/** Everything that stands in the page and its frames; no card is open. */
async function readFrames(page: Page): Promise<string> {
  const texts = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame
          .evaluate(() => [
            document.body.textContent ?? '',
            ...[...document.querySelectorAll('textarea')].map(({ value }) => value),
          ])
          .catch(() => []),
      ),
  );
  return texts.flat().join('\n');
}
