import { writeFile } from 'node:fs/promises';
import type { PanelView } from './extension-browser';
import { callOf, type FirefoxSession } from './firefox-session';

/** Keys without a letter, as WebDriver writes them. */
const KEYS = { ArrowDown: '\uE015', ArrowUp: '\uE013', Enter: '\uE007', Escape: '\uE00C' } as const;

/**
 * The panel's page in a tab behind the page: what there is to see of the sidebar where the driver does not reach the
 * browser's own window. The page stays in front, so that it is the one the panel speaks of.
 */
export function createTabPanelView(session: FirefoxSession, context: string): PanelView {
  const evaluate: PanelView['evaluate'] = (run, ...args) => session.run(context, callOf(run, args));
  const pressAll = (keys: readonly string[]) =>
    session.send<unknown>('input.performActions', {
      context,
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: keys.flatMap((value) => [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]),
        },
      ],
    });
  return {
    page: undefined,
    evaluate,
    async type(selector, text) {
      await evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
      if (text !== '') await pressAll([...text]);
    },
    async press(key) {
      await pressAll([KEYS[key]]);
      // In a tab that is not in front, Firefox hands the keys to a button and does not make a click of them.
      if (key === 'Enter') {
        await evaluate(() => {
          const { activeElement } = document;
          if (document.hidden && activeElement instanceof HTMLButtonElement) activeElement.click();
        });
      }
    },
    async screenshot(path) {
      const { data } = await session.send<{ data: string }>('browsingContext.captureScreenshot', { context });
      await writeFile(path, Buffer.from(data, 'base64'));
    },
  };
}
