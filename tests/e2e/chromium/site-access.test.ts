import { afterAll, beforeAll, expect, test } from 'vitest';
import { countPainted, expectPainted, expectVerdict } from '../../harness/control-parts';
import { type ExtensionSession, openSession } from '../../harness/extension-session';

let session: ExtensionSession;
beforeAll(async () => {
  session = await openSession('chromium');
});
afterAll(() => session.close());

test('the panel says so when the reader has taken the site access back in the browser', async () => {
  const page = await session.browser.openPage(session.urlOf('/sample'));
  await expectPainted(page, true);
  const panel = await session.browser.openPanel(page);
  const id = new URL(session.browser.extensionUrl).host;

  const setAccess = async (hostAccess: 'ON_CLICK' | 'ON_ALL_SITES') => {
    const settings = await session.browser.openPage('chrome://extensions');
    await settings.evaluate(
      (change) =>
        (
          globalThis as unknown as { chrome: { developerPrivate: Developer } }
        ).chrome.developerPrivate.updateExtensionConfiguration(change),
      { extensionId: id, hostAccess },
    );
    await settings.close();
    await page.bringToFront();
    await page.reload();
  };

  await setAccess('ON_CLICK');
  await expectVerdict(panel, 'withdrawn');
  expect(await countPainted(page)).toBe(0);
  await setAccess('ON_ALL_SITES');
  await expectPainted(page, true);
});

/** What the browser's own page of extensions uses. */
interface Developer {
  updateExtensionConfiguration(change: object): Promise<void>;
}
