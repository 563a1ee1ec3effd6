import { PAUSE_MS } from '../core/settings/pause';
import { parseSite } from '../core/settings/site';
import { askReader } from './ask-reader';
import type { MenuListener } from './menus';
import type { PanelTarget } from './panel-address';
import { openPanelFromMenu } from './panel-opening';
import { parsePageReport } from './parse-page-report';
import type { SettingsKeeper } from './settings-keeper';
import { readSettings } from './settings-store';

/** Longer selections are no names: only their beginning is looked up. UTF-16 units. */
const MAX_QUERY = 200;
/** A quotation of more than this is a copy. UTF-16 units. */
const MAX_QUOTE = 2000;

/** Makes what carries out a choice in a context menu. */
export function createMenuListener(keeper: SettingsKeeper, now: () => number): MenuListener {
  return (choice, info, windowId, tab) => {
    const words = (info.selectionText ?? '').trim().replace(/\s+/g, ' ');
    const run = (): Promise<unknown> => {
      switch (choice) {
        case 'lookup-selection':
          return openPanelFromMenu({ view: 'lookup', query: words.slice(0, MAX_QUERY) }, windowId);
        case 'note-on-selection': {
          const url = info.pageUrl ?? '';
          const quote = words.slice(0, MAX_QUOTE);
          const target = findPage(tab).then(
            (page): PanelTarget => ({ view: 'note-on-selection', quote, url, title: page?.title ?? '' }),
          );
          return openPanelFromMenu(target, windowId);
        }
        case 'switch-page':
          return switchPage(keeper, tab);
        case 'switch-site':
          return switchSite(keeper, tab);
        case 'switch-everywhere':
          return readSettings().then(({ isOn }) => keeper.change({ do: 'set', values: { isOn: !isOn } }));
        case 'pause':
          return keeper.change({ do: 'set', values: { pausedUntil: now() + PAUSE_MS } });
        case 'resume':
          return keeper.change({ do: 'set', values: { pausedUntil: 0 } });
      }
    };
    run().catch(reportError);
  };
}

/** Only the reader knows the page's address: the browser shows addresses to those who asked for more permissions. */
async function findPage(tab: number) {
  const reply = await askReader(tab, 'getPageReport', {});
  return reply.ok ? parsePageReport(reply.value) : undefined;
}

async function switchPage(keeper: SettingsKeeper, tab: number): Promise<void> {
  const page = await findPage(tab);
  if (!page) return;
  const { read, because } = page.verdict;
  const decision = because === 'not-an-article' ? { isReadAnyway: true } : { isOff: read };
  await keeper.decide(tab, page.url, decision);
}

async function switchSite(keeper: SettingsKeeper, tab: number): Promise<void> {
  const page = await findPage(tab);
  const site = page && parseSite(page.url);
  if (site === undefined) return;
  await keeper.switchSite(site);
}
