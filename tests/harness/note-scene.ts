import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { openCardAt } from '../../scripts/browsers/pointer';
import type { ServedPage } from '../../scripts/server/serve-pages';
import { showRoute } from '../../scripts/start/read-panel';
import { waitForCard } from './card-parts';
import type { ExtensionSession } from './extension-session';
import { writeNote } from './panel-parts';

/** The name that the pages of the note suites speak of, and its clause, which has the note. */
export const NAME = 'Green Silk Road';
export const CLAUSE = '5.2';

/** A name without a note. */
export const OTHER_NAME = 'trans-Afghan railway';

/** For the frame to have proved itself and to have fetched its note, on a loaded machine. */
const FRAME_MS = 1500;

/** A news page about the two countries that speaks of both names, with something in its head and at its end. */
export function noteScenePage(head = '', end = ''): ServedPage {
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Two roads</title>
    <meta property="og:type" content="article"><link rel="icon" href="data:,">${head}</head><body><h1>Two roads</h1>
    <p>For years ministers of China and Uzbekistan have spoken of the ${NAME}, and of cherries.</p>
    <p>The ${OTHER_NAME} is another matter, and needs sixteen hundred bridges.</p>
    <div style="height: 500px"></div>${end}</body></html>`;
  return { body };
}

/** Writes a note on the clause through the side panel. */
export async function keepNote(session: ExtensionSession, text: string): Promise<void> {
  const page = await session.browser.openPage(session.urlOf('/sample'));
  const panel = await session.browser.openPanel(page);
  await showRoute(panel, `#/clause/${CLAUSE}`);
  await writeNote(panel, text);
}

/** Opens the card at a name and waits until its note frame is there and filled. */
export async function openNoteCard(session: ExtensionSession, page: Page, name: string = NAME): Promise<void> {
  await openCardAt(session.browser, page, name);
  await waitForCard(session.browser, page, (root) => root.querySelector('.slot > *') !== null);
  await wait(FRAME_MS);
}

/** The text in the note frame that is open, as the reader sees it; undefined where the driver cannot look into frames of the extension, as in Firefox. */
export async function readFrame(page: Page): Promise<string | undefined> {
  for (const frame of page.frames()) {
    if (!frame.url().includes('note-frame.html')) continue;
    const text = await frame
      .evaluate(() => document.querySelector('textarea')?.value ?? undefined)
      .catch(() => undefined);
    if (text !== undefined) return text;
  }
  return undefined;
}
