import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findText, openCardAt, waitForHighlights } from '../../../scripts/browsers/pointer';
import { KINDS } from '../../harness/built-files';
import { hasCard } from '../../harness/card-parts';
import { type ExtensionSession, openSession } from '../../harness/extension-session';
import { NAME, noteScenePage } from '../../harness/note-scene';

/** Events that a page can make by itself; the reader's own differ in `isTrusted` only. */
const POINTER = [
  'pointermove',
  'pointerover',
  'pointerenter',
  'pointerdown',
  'pointerup',
  'pointerout',
  'pointercancel',
];
const MOUSE = ['mousemove', 'mouseover', 'mouseenter', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu'];
const KEYS = ['keydown', 'keyup', 'keypress'];
const OTHERS = ['touchstart', 'touchend', 'focus', 'focusin', 'toggle', 'copy', 'drop', 'dragover', 'scroll', 'wheel'];
const OF_EXTENSIONS = [
  'wxt:content-script-started',
  ':reader:wxt:content-script-started',
  'wxt:locationchange',
  'clauselight',
  'clauselight:close',
];

describe.each(KINDS)('in %s', (kind) => {
  let session: ExtensionSession;
  let page: Page;
  beforeAll(async () => {
    session = await openSession(kind, (path) => (path === '/scene' ? noteScenePage() : undefined));
    page = await session.browser.openPage(session.urlOf('/scene'));
    await waitForHighlights(page);
  });
  afterAll(() => session.close());

  test('events that the page forges open no card', async ({ task }) => {
    const types = [...POINTER, ...MOUSE, ...KEYS, ...OTHERS];
    task.meta.cases = types.length;
    const at = await findText(page, NAME);
    for (const type of types) {
      await page.evaluate(forge, type, at.x, at.y);
      await wait(60);
    }
    await wait(1500);
    expect(await hasCard(session.browser, page)).toBe(false);
  });

  test('messages and events that look like those of extensions end nothing', async ({ task }) => {
    const id = new URL(session.browser.extensionUrl).hostname;
    const types = [...OF_EXTENSIONS, ...OF_EXTENSIONS.map((type) => `${id}${type.startsWith(':') ? '' : ':'}${type}`)];
    task.meta.cases = types.length * 3;
    await page.evaluate((names) => {
      for (const type of names) {
        window.postMessage({ type, contentScriptName: 'reader', messageId: '1' }, '*');
        for (const target of [document, window])
          target.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'reader', messageId: '1' } }));
      }
    }, types);
    await wait(500);
    expect(await page.evaluate(() => CSS.highlights.has('clauselight'))).toBe(true);
    await openCardAt(session.browser, page, NAME);
  });

  test('a card that is open does not obey forged events', async ({ task }) => {
    task.meta.cases = KEYS.length + 2;
    for (const type of [...KEYS, 'pointerdown', 'click']) {
      await page.evaluate((name) => {
        const host = document.querySelector('[data-clauselight="card"]') ?? document.body;
        const init = { key: 'Escape', bubbles: true, composed: true, clientX: 1, clientY: 1 };
        for (const target of [host, document.body, window])
          target.dispatchEvent(name.startsWith('key') ? new KeyboardEvent(name, init) : new PointerEvent(name, init));
      }, type);
    }
    await wait(500);
    expect(await hasCard(session.browser, page)).toBe(true);
  });
});

/** Runs in the page: dispatches an event at a point, as if the pointer rested there. */
function forge(type: string, x: number, y: number): void {
  const target = document.elementFromPoint(x, y) ?? document.body;
  const init = { bubbles: true, composed: true, clientX: x, clientY: y, pointerType: 'mouse', key: 'j', altKey: true };
  const make = () => {
    if (type.startsWith('pointer')) return new PointerEvent(type, init);
    if (type.startsWith('key')) return new KeyboardEvent(type, init);
    return new MouseEvent(type, init);
  };
  for (let turn = 0; turn < 3; turn++) target.dispatchEvent(make());
}
