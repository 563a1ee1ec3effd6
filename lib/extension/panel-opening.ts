import { browser } from './browser';
import type { Sender } from './message-runtime';
import { formatTarget, type PanelTarget } from './panel-address';
import { setPanelTarget } from './panel-target';

/** Chromium's side panel, which the polyfill does not know. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
  setPanelBehavior(behavior: { openPanelOnActionClick: boolean }): Promise<void>;
}

/** Where the panel opened. */
export type Opened = { opened: 'panel' | 'tab' };

/**
 * Opens the panel at a clause, beside the page that asks. To be called inside the event of the reader's press, without
 * waiting for anything first. Firefox opens its sidebar only for a press on the browser's own controls: there, and
 * wherever the panel will not open, the clause opens in a tab.
 */
export async function openPanelAt(clause: string, sender: Sender): Promise<Opened> {
  const target: PanelTarget = { view: 'clause', clause };
  const windowId = sender.tab?.windowId;
  const sidePanel = findSidePanel();
  if (sidePanel && windowId !== undefined && (await isOpened(sidePanel.open({ windowId }), windowId, target))) {
    return { opened: 'panel' };
  }
  await openInTab(target);
  return { opened: 'tab' };
}

/**
 * Opens the panel of a window at a target, for a press on the browser's own controls; in a tab if it will not open. To be
 * called inside the event of the press, without waiting for anything first.
 */
export async function openPanelFromMenu(target: PanelTarget | Promise<PanelTarget>, windowId: number): Promise<void> {
  const opening = findSidePanel()?.open({ windowId }) ?? browser.sidebarAction.open();
  const wanted = await target;
  if (!(await isOpened(opening, windowId, wanted))) await openInTab(wanted);
}

/** Makes the toolbar button and the shortcut open the panel; to be called when the background starts. */
export function openPanelFromControls(command: string): void {
  const sidePanel = findSidePanel();
  if (sidePanel) {
    report(sidePanel.setPanelBehavior({ openPanelOnActionClick: true }));
    browser.commands.onCommand.addListener((name, tab) => {
      if (name === command && tab?.windowId !== undefined) report(sidePanel.open({ windowId: tab.windowId }));
    });
    return;
  }
  browser.action.onClicked.addListener(() => report(browser.sidebarAction.toggle()));
  browser.commands.onCommand.addListener((name) => {
    if (name === command) report(browser.sidebarAction.toggle());
  });
}

async function isOpened(opening: Promise<void>, windowId: number, target: PanelTarget): Promise<boolean> {
  const done = await Promise.allSettled([opening, setPanelTarget(windowId, target)]);
  return done.every(({ status }) => status === 'fulfilled');
}

async function openInTab(target: PanelTarget): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html${formatTarget(target)}`) });
}

function findSidePanel(): SidePanel | undefined {
  return (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
}

function report(opening: Promise<void>): void {
  opening.catch((error) => reportError(error));
}
