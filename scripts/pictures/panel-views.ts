import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** A view of the panel that is worth a picture. */
export interface PanelPicture {
  readonly name: string;
  readonly route: string;
  /** What brings the view into the state that is shown, once it is there. */
  arrange?(panel: Page): Promise<void>;
}

/** For what is asked of the database or the page, and for layout after it. */
const SETTLE_MS = 350;

/** The panel's views, each in the states that a reader meets. */
export const PANEL_PICTURES: readonly PanelPicture[] = [
  { name: 'outline', route: '#/' },
  { name: 'outline-open', route: '#/', arrange: (panel) => click(panel, '.outline li:nth-child(7) summary') },
  { name: 'outline-filtered', route: '#/', arrange: (panel) => click(panel, '.filters button') },
  { name: 'search', route: '#/', arrange: (panel) => type(panel, 'green silk rod') },
  {
    name: 'search-sentence',
    route: '#/',
    arrange: (panel) => type(panel, 'can Chinese tourists enter without a visa'),
  },
  { name: 'search-empty', route: '#/', arrange: (panel) => type(panel, 'bitcoin price') },
  { name: 'clause', route: '#/clause/2.4' },
  { name: 'clause-long', route: '#/clause/5.2' },
  { name: 'clause-cited', route: '#/clause/6.1', arrange: (panel) => click(panel, '.cite summary') },
  { name: 'clause-unknown', route: '#/clause/16.1' },
  { name: 'about', route: '#/about' },
  { name: 'page', route: '#/page' },
];

/** Brings a panel just opened into a view and its state. */
export async function showPanelPicture(panel: Page, { route, arrange }: PanelPicture): Promise<void> {
  await panel.evaluate((hash) => {
    location.hash = hash;
    location.reload();
  }, route);
  await panel.waitForSelector('nav');
  await wait(SETTLE_MS);
  await arrange?.(panel);
  await wait(SETTLE_MS);
}

async function click(panel: Page, selector: string): Promise<void> {
  await panel.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
}

async function type(panel: Page, query: string): Promise<void> {
  await panel.focus('[role=combobox]');
  await panel.keyboard.type(query);
}
