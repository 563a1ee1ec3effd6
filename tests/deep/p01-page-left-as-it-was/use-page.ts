import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { KeyInput, Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../scripts/browsers/find-browser';
import { readGlyphs } from '../../harness/read-pdf';

/** What the reader's browser makes of a page, beside showing it. */
export interface Use {
  /** What is printed: the text of each page. */
  readonly print: readonly string[];
  /** Hash of a picture of the page as it looks in print; undefined where the driver has no word for it. */
  readonly printLook: string | undefined;
  /** The tree that assistive technology gets; undefined where the driver has no word for it. */
  readonly accessibility: unknown;
  /** What lands in a field elsewhere after "select all" and "copy". */
  readonly copied: Record<string, string>;
}

/** The browser's own command for a key with Ctrl: Chromium's driver has to name it, Firefox hears the key. */
const COMMANDS: Readonly<Record<string, string>> = {
  KeyA: 'SelectAll',
  KeyC: 'Copy',
  KeyV: 'Paste',
  KeyZ: 'Undo',
  KeyY: 'Redo',
};

/** Presses a key with Ctrl on the page that is in front. */
export async function pressCtrl(kind: BrowserKind, page: Page, key: KeyInput): Promise<void> {
  const command = COMMANDS[key];
  await page.keyboard.down('Control');
  await page.keyboard.press(key, kind === 'chromium' && command ? { commands: [command] } : {});
  await page.keyboard.up('Control');
}

/** Prints a page, reads what assistive technology gets of it, and copies all of it. */
export async function usePage(kind: BrowserKind, page: Page, elsewhere: Page): Promise<Use> {
  const print = readGlyphs(await page.pdf({ printBackground: true }));
  const printLook = kind === 'chromium' ? await readPrintLook(page) : undefined;
  const accessibility = kind === 'chromium' ? await readAccessibility(page) : undefined;
  await page.bringToFront();
  await pressCtrl(kind, page, 'KeyA');
  await pressCtrl(kind, page, 'KeyC');
  return { print, printLook, accessibility, copied: await paste(kind, elsewhere) };
}

async function readPrintLook(page: Page): Promise<string> {
  await page.emulateMediaType('print');
  const picture = await page.screenshot({ fullPage: true });
  await page.emulateMediaType();
  return createHash('sha256').update(picture).digest('hex');
}

async function readAccessibility(page: Page): Promise<unknown> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const numbers = new Map(nodes.map(({ nodeId }, at) => [nodeId, at]));
  return nodes.map(({ role, name, description, value, ignored, properties = [], childIds = [] }) => ({
    role: role?.value,
    name: name?.value,
    description: description?.value,
    value: value?.value,
    ignored,
    properties: properties
      .filter(({ name: property }) => property !== 'url')
      .map((one) => `${one.name} ${JSON.stringify(one.value.value)}`),
    children: childIds.map((id) => numbers.get(id)),
  }));
}

/** What the clipboard holds, as a page gets it that it is pasted into. */
async function paste(kind: BrowserKind, page: Page): Promise<Record<string, string>> {
  await page.bringToFront();
  await page.evaluate(() => {
    Reflect.deleteProperty(window, 'pasted');
    addEventListener(
      'paste',
      ({ clipboardData }) => {
        const types = [...(clipboardData?.types ?? [])];
        Reflect.set(window, 'pasted', Object.fromEntries(types.map((type) => [type, clipboardData?.getData(type)])));
      },
      { once: true, capture: true },
    );
    const field = document.body.appendChild(document.createElement('div'));
    field.contentEditable = 'true';
    field.focus();
  });
  await pressCtrl(kind, page, 'KeyV');
  for (let waited = 0; waited < 3000; waited += 50) {
    const pasted = await page.evaluate(() => Reflect.get(window, 'pasted') as Record<string, string> | undefined);
    if (pasted) return pasted;
    await wait(50);
  }
  throw new Error('Nothing was pasted.');
}

/** Writes in the page's two fields and takes it back step by step; gives what stood in them after each step. */
export async function undoWriting(kind: BrowserKind, page: Page): Promise<readonly string[]> {
  const steps: string[] = [];
  const note = async (what: string) => {
    const values = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('textarea, [contenteditable]')].map((field) =>
        field instanceof HTMLTextAreaElement ? field.value : field.innerHTML,
      ),
    );
    steps.push(`${what}: ${values.join(' | ')}`);
  };
  await page.bringToFront();
  for (const selector of ['textarea', '[contenteditable]']) {
    await page.focus(selector);
    await page.keyboard.type('On the Green Silk Road. ');
    await wait(600);
    await page.keyboard.type('And on.');
    await wait(600);
    await note('written');
    for (const key of ['KeyZ', 'KeyZ', 'KeyZ', 'KeyY'] as const) {
      await pressCtrl(kind, page, key);
      await wait(50);
      await note(key);
    }
  }
  return steps;
}

/** Leaves the page and comes back to it; gives whether the browser had kept it as it was, and what it tells of itself. */
export async function comeBack(page: Page, elsewhere: string): Promise<Record<string, unknown>> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'wasKept', persisted));
    Reflect.set(window, 'mark', 'kept');
  });
  const url = page.url();
  await page.goto(elsewhere);
  // Firefox's driver waits for a load that does not come when a page was kept.
  await page.evaluate(() => void setTimeout(() => history.back(), 50));
  const look = () =>
    page.evaluate(() => ({
      url: location.href,
      wasKept: Reflect.get(window, 'wasKept') as unknown,
      mark: Reflect.get(window, 'mark') as unknown,
      markup: document.documentElement.outerHTML,
    }));
  for (let waited = 0; waited < 10_000; waited += 100) {
    await wait(100);
    // Between two documents there is nothing that could answer.
    const seen = await look().catch(() => undefined);
    if (seen?.url === url && seen.wasKept !== undefined) return seen;
  }
  return look();
}
