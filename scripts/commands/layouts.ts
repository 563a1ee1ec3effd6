import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { ensureBrowser, ensureChineseFont } from '../browsers/ensure-browser';
import type { ExtensionBrowser } from '../browsers/extension-browser';
import { withBrowser } from '../browsers/launch-browser';
import { findText, openWholeCardAt, waitForHighlights } from '../browsers/pointer';
import { ensureBuild } from '../build/ensure-build';
import { parseOptions } from '../cli/parse-options';
import { ARTIFACTS, ROOT, SAMPLE, SHARED } from '../cli/paths';
import { writeLine } from '../cli/write-line';
import { LAYOUT_PAGES, type LayoutPage, OWN_PAGES } from '../layouts/layout-pages';
import { findParagraphs, splicePage } from '../layouts/splice-paragraphs';
import { createHtmlParser } from '../reading/parse-html';
import { servePages } from '../server/serve-pages';

const USAGE = 'npm run layouts -- [--dark] [--width PIXELS --height PIXELS] [FILE-NAME...]';

const OWN_FOLDER = join(ROOT, 'scripts/layouts/own-pages');

/** Of the window, in CSS pixels, where nothing else is asked for. */
const WIDTH = 1280;
const HEIGHT = 900;

/** The mention whose card is shown: the first one of the sample. */
const SHOWN = 'China–Kyrgyzstan–Uzbekistan railway';

/** The pages were saved without what they load: nothing is to be waited for. */
const HEADERS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:" };

/** Shows the sample's paragraphs in the layouts of real pages and writes a picture of each. Gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const options = { dark: { type: 'boolean' }, width: { type: 'string' }, height: { type: 'string' } } as const;
  const { positionals, values } = parseOptions(args, options, USAGE);
  const pages = join(SHARED, 'pages');
  const saved = existsSync(pages) ? LAYOUT_PAGES : [];
  if (saved.length === 0)
    await writeLine(`There are no saved pages at ${relative(ROOT, pages)}: only our own are looked at.`);
  const executablePath = ensureBrowser('chromium');
  ensureChineseFont();
  const extensionPath = await ensureBuild('chromium');
  const isWanted = ({ file }: LayoutPage) => positionals.length === 0 || positionals.includes(file);
  const spliced = new Map([
    ...splicePages(pages, saved.filter(isWanted)),
    ...splicePages(OWN_FOLDER, OWN_PAGES.filter(isWanted)),
  ]);
  const server = await servePages((path) => {
    const body = spliced.get(path.slice(1));
    return body === undefined ? undefined : { body, headers: HEADERS };
  });
  const folder = join(ARTIFACTS, 'layouts');
  const size = { width: Number(values.width ?? WIDTH), height: Number(values.height ?? HEIGHT) };
  mkdirSync(folder, { recursive: true });
  try {
    await withBrowser(
      'chromium',
      { executablePath, extensionPath, ...size, colorScheme: values.dark ? 'dark' : 'light' },
      async (browser) => {
        for (const file of spliced.keys()) {
          const path = join(folder, `${basename(file, '.html')}.png`) as `${string}.png`;
          await takePicture(browser, server.urlOf(`/${file}`), path);
          await writeLine(relative(ROOT, path));
        }
      },
    );
  } finally {
    await server.close();
  }
  return 0;
}

/** The sources of the pages with the sample's paragraphs in them, by file name. */
function splicePages(folder: string, layouts: readonly LayoutPage[]): ReadonlyMap<string, string> {
  const parser = createHtmlParser();
  const paragraphs = findParagraphs(parser.parse(readFileSync(SAMPLE, 'utf8')));
  return new Map(
    layouts.map(({ file, style }) => {
      const document = parser.parse(readFileSync(join(folder, file), 'utf8'));
      return [file, splicePage(document, paragraphs, style)];
    }),
  );
}

async function takePicture(browser: ExtensionBrowser, url: string, path: `${string}.png`): Promise<void> {
  const page = await browser.openPage(url);
  // Only what is near the viewport is painted.
  await findText(page, SHOWN);
  await waitForHighlights(page);
  await openWholeCardAt(browser, page, SHOWN);
  await page.screenshot({ path });
  await page.close();
}
