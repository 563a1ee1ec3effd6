import type { Menus } from 'webextension-polyfill';
import type { Settings } from '../core/settings/settings';
import type { StringKey, Translate } from '../core/strings';
import { browser } from './browser';
import { readSettings, watchSettings } from './settings-store';

/** What can be chosen: on selected words of a page, and on the toolbar button. */
export type MenuChoice =
  | 'lookup-selection'
  | 'note-on-selection'
  | 'switch-page'
  | 'switch-site'
  | 'switch-everywhere'
  | 'pause'
  | 'resume';

/** Hears what was chosen, inside the event of the press. */
export type MenuListener = (choice: MenuChoice, info: Menus.OnClickData, windowId: number, tab: number) => void;

interface Item {
  readonly id: MenuChoice;
  readonly title: StringKey;
  readonly context: 'selection' | 'action';
  readonly isChecked?: boolean;
}

/**
 * Keeps the entries in the browser's context menus as the settings want them, until the signal aborts; to be called when
 * the background starts.
 */
export function offerMenus(chosen: MenuListener, translate: Translate, now: () => number, signal: AbortSignal): void {
  let last: Promise<void> = Promise.resolve();
  /** One after another: two at a time would make entries twice. */
  const renew = (settings: Settings): void => {
    last = last.then(() => putUp(findItems(settings, now()), translate)).catch(reportError);
  };
  const renewAsKept = (): void => {
    readSettings().then(renew, reportError);
  };
  browser.runtime.onInstalled.addListener(renewAsKept);
  browser.runtime.onStartup.addListener(renewAsKept);
  watchSettings(renew, signal);
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id !== undefined && tab.windowId !== undefined && isChoice(info.menuItemId)) {
      chosen(info.menuItemId, info, tab.windowId, tab.id);
    }
  });
}

const SELECTION: readonly Item[] = [
  { id: 'lookup-selection', title: 'menu_lookup', context: 'selection' },
  { id: 'note-on-selection', title: 'menu_note', context: 'selection' },
];

const CHOICES: ReadonlySet<unknown> = new Set<MenuChoice>([
  'lookup-selection',
  'note-on-selection',
  'switch-page',
  'switch-site',
  'switch-everywhere',
  'pause',
  'resume',
]);

function isChoice(id: unknown): id is MenuChoice {
  return CHOICES.has(id);
}

/** The entries for settings; what is off everywhere has nothing to switch below. */
function findItems({ isOn, pausedUntil, hasContextMenu }: Settings, nowMs: number): readonly Item[] {
  const button: readonly Item[] = [
    { id: 'switch-page', title: 'menu_page', context: 'action' },
    { id: 'switch-site', title: 'menu_site', context: 'action' },
    pausedUntil > nowMs
      ? { id: 'resume', title: 'menu_resume', context: 'action' }
      : { id: 'pause', title: 'menu_pause', context: 'action' },
  ];
  const everywhere: Item = { id: 'switch-everywhere', title: 'control_everywhere', context: 'action', isChecked: isOn };
  return [...(hasContextMenu ? SELECTION : []), ...(isOn ? button : []), everywhere];
}

async function putUp(items: readonly Item[], translate: Translate): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, context, isChecked } of items) {
    browser.contextMenus.create({
      id,
      // `%s` in a title is the browser's sign for the selected words.
      title: translate(title, '%s'),
      contexts: [context],
      ...(isChecked === undefined ? {} : { type: 'checkbox', checked: isChecked }),
    });
  }
}
