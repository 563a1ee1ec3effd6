import axe from 'axe-core';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PANEL_PICTURES, showPanelPicture } from '../../../scripts/pictures/panel-views';
import { readListedPage } from '../../../scripts/start/read-panel';
import { type ExtensionSession, openSession } from '../../harness/extension-session';

/** A window of 1280 x 1024 px at 400 %. */
const ZOOMED = { width: 320, height: 256 };
/** As WCAG 1.4.12 asks for. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

let session: ExtensionSession;
let panel: Page;
let cdp: CDPSession;
beforeAll(async () => {
  session = await openSession('chromium');
  const view = await session.browser.openPanel(await session.browser.openPage(session.urlOf('/sample')));
  await readListedPage(view);
  if (!view.page) throw new Error('The panel is no page.');
  panel = view.page;
  cdp = await panel.createCDPSession();
  await panel.setViewport(ZOOMED);
});
afterAll(() => session.close());

/** Firefox's sidebar is out of the driver's sight: it can neither be made narrow nor told of media. */
describe.each(PANEL_PICTURES)('$name, in the panel of Chromium', (picture) => {
  beforeAll(() => cdp.send('Emulation.setEmulatedMedia', { features: [] }));

  const emulate = (name: string, value: string) =>
    cdp.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  const findWide = () =>
    panel.evaluate(() => ({
      sideways: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
      cut: [
        ...document.querySelectorAll<HTMLElement>('main button, main a, main h1, main h2, main summary, main select'),
      ]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    }));
  const fits = { sideways: 0, cut: [] };

  test('fits at 400 % zoom', async () => {
    await showPanelPicture(panel, picture);
    expect(await findWide()).toEqual(fits);
  });

  test('fits with more space between lines, letters and words', async () => {
    await showPanelPicture(panel, picture);
    await panel.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, SPACING);
    expect(await findWide()).toEqual(fits);
  });

  test.each([
    ['forced-colors', 'active'],
    ['prefers-color-scheme', 'dark'],
    ['prefers-color-scheme', 'light'],
  ])('is accessible with %s: %s', async (feature, value) => {
    await emulate(feature, value);
    await showPanelPicture(panel, picture);
    await panel.evaluate(axe.source);
    const faults = await panel.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    expect(faults).toEqual([]);
  });

  test('does not move where motion is not wanted', async () => {
    await emulate('prefers-reduced-motion', 'reduce');
    await showPanelPicture(panel, picture);
    const moving = await panel.evaluate(
      () =>
        [...document.querySelectorAll('a, button')].filter(
          (element) => getComputedStyle(element).transitionDuration !== '0s',
        ).length,
    );
    expect(moving).toBe(0);
  });
});
