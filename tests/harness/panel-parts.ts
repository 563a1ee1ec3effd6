import { setTimeout as wait } from 'node:timers/promises';
import type { PanelView, Plain } from '../../scripts/browsers/extension-browser';

/** Minutes on a loaded machine are a fault, seconds are not. */
const TIMEOUT_MS = 40_000;
const POLL_MS = 50;

/**
 * Waits until something is true in the panel.
 * @throws Error if it does not become true
 */
export async function waitForPanel<Args extends readonly Plain[]>(
  panel: PanelView,
  isTrue: (...args: Args) => boolean,
  ...args: Args
): Promise<void> {
  for (let waited = 0; waited < TIMEOUT_MS; waited += POLL_MS) {
    if (await panel.evaluate(isTrue, ...args)) return;
    await wait(POLL_MS);
  }
  throw new Error(`The panel never came to: ${isTrue}`);
}

/** Types a query into the panel's empty search, wherever the panel is, and waits until it is answered. */
export async function askPanel(panel: PanelView, query: string): Promise<void> {
  await panel.evaluate(() => {
    location.hash = '#/';
  });
  await waitForPanel(panel, () => document.querySelector('[role="combobox"]') !== null);
  await panel.type('[role="combobox"]', '');
  await panel.press('Escape');
  await waitForPanel(panel, () => document.querySelector<HTMLInputElement>('[role="combobox"]')?.value === '');
  await panel.type('[role="combobox"]', query);
  await waitForPanel(panel, () => document.querySelector('.found')?.textContent !== '');
}

/** The clauses that the panel lists for its query, the best first. */
export async function findResults(panel: PanelView): Promise<readonly string[]> {
  await waitForPanel(panel, () => document.querySelector('[role="option"]') !== null);
  return panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="option"]')].map(({ dataset }) => dataset.clause ?? ''),
  );
}

/** Writes a new note on the clause that the panel shows and waits until the panel says that it is saved. */
export async function writeNote(panel: PanelView, text: string): Promise<void> {
  await waitForPanel(panel, () => document.querySelector('[aria-labelledby="clause-notes"] > .button') !== null);
  await panel.evaluate(() =>
    document.querySelector<HTMLElement>('[aria-labelledby="clause-notes"] > .button')?.click(),
  );
  await waitForPanel(panel, () => document.querySelector('.note textarea') !== null);
  await panel.type('.note textarea', text);
  await waitForPanel(panel, () => document.querySelector('.note [data-status="saved"]') !== null);
}

/** The notes on the clause that the panel shows. */
export async function readNotes(panel: PanelView): Promise<readonly string[]> {
  await waitForPanel(panel, () => document.querySelector('.note textarea') !== null);
  return panel.evaluate(() => [...document.querySelectorAll('textarea')].map(({ value }) => value));
}
