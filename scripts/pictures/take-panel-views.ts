import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { ARTIFACTS } from '../cli/paths';
import { readListedPage } from '../start/read-panel';
import { composePictures } from './compose';
import { PANEL_PICTURES, showPanelPicture } from './panel-views';

/** How a panel can look: as narrow as it must work and as wide as it mostly is, by day and by night. */
const LOOKS = [
  { width: 320, scheme: 'light' },
  { width: 400, scheme: 'light' },
  { width: 320, scheme: 'dark' },
  { width: 400, scheme: 'dark' },
] as const;
const HEIGHT = 720;

/** Takes a picture of each view of the real side panel in all looks, beside `url`; gives the paths of the sheets. */
export async function takePanelViews(browser: ExtensionBrowser, url: string, scale: number): Promise<string[]> {
  const folder = join(ARTIFACTS, 'pictures/panel');
  mkdirSync(folder, { recursive: true });
  const article = await browser.openPage(url);
  const view = await browser.openPanel(article);
  await readListedPage(view);
  const panel = view.page;
  if (!panel) throw new Error('The pictures of the panel are taken in Chromium.');
  const shots = new Map<string, `${string}.png`[]>();
  for (const look of LOOKS) {
    for (const picture of PANEL_PICTURES) {
      const path = join(folder, `${picture.name}-${look.scheme}-${look.width}.png`) as `${string}.png`;
      await putOn(panel, look, scale);
      await showPanelPicture(panel, picture);
      await panel.screenshot({ path });
      shots.set(picture.name, [...(shots.get(picture.name) ?? []), path]);
    }
  }
  const desk = await browser.openPage('about:blank');
  const sheets: string[] = [];
  for (const [name, paths] of shots) {
    const sheet = join(folder, `${name}.png`) as `${string}.png`;
    await composePictures(desk, paths, scale, sheet);
    sheets.push(sheet);
  }
  return sheets;
}

async function putOn(panel: Page, { width, scheme }: (typeof LOOKS)[number], scale: number): Promise<void> {
  await panel.setViewport({ width, height: HEIGHT, deviceScaleFactor: scale });
  await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}
