import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensureBrowser, ensureChineseFont } from '../browsers/ensure-browser';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { withBrowser } from '../browsers/launch-browser';
import { openWholeCardAt } from '../browsers/pointer';
import { ensureBuild } from '../build/ensure-build';
import { parseOptions } from '../cli/parse-options';
import { ARTIFACTS, ROOT, SAMPLE } from '../cli/paths';
import { writeLine } from '../cli/write-line';
import { composePictures } from '../pictures/compose';
import { takePanelViews } from '../pictures/take-panel-views';
import { servePages } from '../server/serve-pages';
import { readListedPage, showRoute } from '../start/read-panel';

/** Device pixels to a CSS pixel: pictures are looked at on fine screens. */
const SCALE = 2;

/** A picture of the sample: what the pointer rests on, and where the panel is beside it. */
interface Picture {
  readonly name: string;
  readonly mention: string;
  readonly route: string;
  /** What is typed into the panel's search. */
  readonly query?: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'clauselight', mention: 'China–Kyrgyzstan–Uzbekistan railway', route: '#/page' },
  { name: 'looking-up', mention: 'Green Silk Road', route: '#/', query: 'green silk rod' },
];

const USAGE = 'npm run pictures -- [--panel]';

/**
 * Takes the pictures of the README and the docs from the running extension, into docs/pictures; with `--panel` those of
 * the panel's views instead, into `.artifacts/pictures/panel`.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseOptions(args, { panel: { type: 'boolean' } }, USAGE);
  const executablePath = ensureBrowser('chromium');
  ensureChineseFont();
  const extensionPath = await ensureBuild('chromium');
  const sample = readFileSync(SAMPLE);
  const server = await servePages((path) => (path === '/' ? { body: sample } : undefined));
  const folder = join(ROOT, 'docs/pictures');
  mkdirSync(folder, { recursive: true });
  const window = { width: 1340, height: 860, scale: SCALE };
  try {
    await withBrowser('chromium', { executablePath, extensionPath, ...window }, async (browser) => {
      if (values.panel) {
        for (const path of await takePanelViews(browser, server.urlOf('/'), SCALE)) {
          await writeLine(relative(ROOT, path));
        }
        return;
      }
      for (const picture of PICTURES) {
        const path = join(folder, `${picture.name}.png`) as `${string}.png`;
        await takePicture(browser, server.urlOf('/'), picture, path);
        await writeLine(relative(ROOT, path));
      }
    });
  } finally {
    await server.close();
  }
  return 0;
}

async function takePicture(
  browser: ExtensionBrowser,
  url: string,
  { name, mention, route, query }: Picture,
  path: `${string}.png`,
): Promise<void> {
  const parts = join(ARTIFACTS, 'pictures');
  mkdirSync(parts, { recursive: true });
  const pagePath = join(parts, `${name}-page.png`) as `${string}.png`;
  const panelPath = join(parts, `${name}-panel.png`) as `${string}.png`;
  const page = await browser.openPage(url);
  const panel = await browser.openPanel(page);
  await readListedPage(panel);
  await showRoute(panel, route);
  if (query) await panel.type('input', query);
  await openWholeCardAt(browser, page, mention);
  await page.screenshot({ path: pagePath });
  await panel.screenshot(panelPath);
  await page.goto('about:blank');
  await composePictures(page, [pagePath, panelPath], SCALE, path);
}
