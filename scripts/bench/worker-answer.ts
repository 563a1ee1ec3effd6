import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, PANEL_PAGE } from '../browsers/extension-browser';
import { createProfile, withBrowser } from '../browsers/launch-browser';
import { median } from './median';
import { lessIsBetter, type Row } from './row';
import type { BuiltReader } from './with-reader';

/** An extension that answers and does nothing else: no worker is sooner there. */
const BARE: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Bare',
    version: '1',
    background: { service_worker: 'background.js' },
  }),
  'background.js': 'chrome.runtime.onMessage.addListener((_, sender, answer) => answer(true));',
  'page.html': '<!doctype html><title>Bare</title>',
};

/** What the card of a mention asks for. */
const CARD_REQUEST = {
  request: 'getCard',
  of: { term: 'bri', surface: 'Belt and Road', sentence: 'Both sides support it.', language: 'en', inside: [] },
};

/** Times the first answer of a worker that was stopped, against that of a bare one, by turns. */
export async function measureWorker(built: BuiltReader, rounds: number): Promise<Row[]> {
  const bare = await createProfile();
  try {
    const extensionPath = join(bare.path, 'extension');
    await mkdir(extensionPath);
    for (const [name, text] of Object.entries(BARE)) await writeFile(join(extensionPath, name), text);
    return await withBrowser('chromium', built, (ours) =>
      withBrowser('chromium', { ...built, extensionPath, keepsWelcome: true }, (theirs) =>
        compare(ours, theirs, rounds),
      ),
    );
  } finally {
    await bare.remove();
  }
}

async function compare(ours: ExtensionBrowser, theirs: ExtensionBrowser, rounds: number): Promise<Row[]> {
  const page = await ours.openPage(ours.extensionUrl + PANEL_PAGE);
  const barePage = await theirs.openPage(`${theirs.extensionUrl}page.html`);
  const answers: number[] = [];
  const pings: number[] = [];
  for (let round = 0; round < rounds; round++) {
    pings.push(await timeCold(theirs, barePage, {}));
    answers.push(await timeCold(ours, page, CARD_REQUEST));
  }
  const ratios = answers.map((answer, round) => answer / (pings[round] ?? Number.NaN));
  return [
    lessIsBetter('cold worker to its first card, times a bare ping', median(ratios), 'x', 1.5),
    lessIsBetter('cold worker to its first card', median(answers), 'ms', null),
    lessIsBetter('cold bare worker to its ping', median(pings), 'ms', null),
  ];
}

async function timeCold(browser: ExtensionBrowser, page: Page, message: object): Promise<number> {
  await browser.stopBackground(page);
  return page.evaluate(async (sent) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(of: object): Promise<unknown> } } }
    ).chrome;
    const begun = performance.now();
    const answer = await runtime.sendMessage(sent);
    const spent = performance.now() - begun;
    if (answer !== true && (answer as { ok?: boolean } | undefined)?.ok !== true)
      throw new Error(JSON.stringify(answer));
    return spent;
  }, message);
}
