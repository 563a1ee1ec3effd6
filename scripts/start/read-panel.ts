import { setTimeout as wait } from 'node:timers/promises';
import type { PanelView } from '../browsers/extension-browser';

/** A mention as the side panel lists it. */
export interface ListedMention {
  readonly term: string;
  /** The clause that was chosen for the mention's sentence. */
  readonly clause: string;
  readonly surface: string;
}

/** What the panel says about the page in the active tab. */
export interface ListedPage {
  readonly mentions: readonly ListedMention[];
  /** Why there are none, in the panel's words; empty if there are some. */
  readonly verdict: string;
}

/** For the page's reader to finish and the panel to hear of it. */
const TIMEOUT_MS = 15_000;
/** The list counts as complete when it has not changed for so long. */
const SETTLED_MS = 600;
const POLL_MS = 50;

/** Opens the panel's list of the mentions on the page and reads it once it no longer grows. */
export async function readListedPage(panel: PanelView): Promise<ListedPage> {
  await showRoute(panel, '#/page');
  let page = await readList(panel);
  let calmMs = 0;
  for (let waited = 0; waited < TIMEOUT_MS && (calmMs < SETTLED_MS || isEmpty(page)); waited += POLL_MS) {
    await wait(POLL_MS);
    const next = await readList(panel);
    calmMs = next.mentions.length === page.mentions.length ? calmMs + POLL_MS : 0;
    page = next;
  }
  return page;
}

/**
 * Opens a clause in the panel and gives its text as it stands there.
 * @throws Error if the panel does not show it
 */
export async function readClause(panel: PanelView, clause: string): Promise<string> {
  await showRoute(panel, `#/clause/${clause}`);
  for (let waited = 0; waited < TIMEOUT_MS; waited += POLL_MS) {
    const text = await panel.evaluate(
      (id) => document.querySelector(`article[data-clause="${id}"] .clause-text`)?.textContent ?? null,
      clause,
    );
    if (text !== null) return text;
    await wait(POLL_MS);
  }
  throw new Error(`The panel does not show clause ${clause}.`);
}

/** Goes to a place in the panel, as a link in it would. */
export async function showRoute(panel: PanelView, route: string): Promise<void> {
  await panel.evaluate((hash) => {
    window.location.hash = hash;
  }, route);
}

function readList(panel: PanelView): Promise<ListedPage> {
  return panel.evaluate(() => ({
    mentions: [...document.querySelectorAll<HTMLElement>('[data-mention]')].map(({ dataset }) => ({
      term: dataset.term ?? '',
      clause: dataset.clause ?? '',
      surface: dataset.surface ?? '',
    })),
    verdict: document.querySelector('[data-verdict]')?.closest('section, div')?.textContent?.trim() ?? '',
  }));
}

function isEmpty({ mentions, verdict }: ListedPage): boolean {
  return mentions.length === 0 && verdict === '';
}
