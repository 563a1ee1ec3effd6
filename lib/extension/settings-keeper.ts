import { changeSettings, type SettingsChange } from '../core/settings/change-settings';
import type { PageDecision } from '../core/settings/page-decision';
import { getReaderSettings, type ReaderSettings } from '../core/settings/reader-settings';
import type { Settings } from '../core/settings/settings';
import { findOffEntry } from '../core/settings/site';
import type { Term } from '../core/statement/term';
import { browser } from './browser';
import type { Sender } from './message-runtime';
import type { ReaderAnnouncements } from './messages';
import { readPageDecision, writePageDecision } from './page-decisions';
import { readSettings, watchSettings, writeSettings } from './settings-store';

const SETTINGS_CHANGED: keyof ReaderAnnouncements = 'settingsChanged';

/** The one who changes settings and decisions about pages, and tells every page. */
export interface SettingsKeeper {
  /** What applies to the page of the reader that asks; undefined for a sender without tab and address. */
  getReaderSettings(sender: Sender): Promise<ReaderSettings | undefined>;
  /** Carries out a change; gives the settings from before it, for an undo. */
  change(change: SettingsChange): Promise<Settings>;
  /** Switches a site off if its pages are read, else on again. */
  switchSite(site: string): Promise<void>;
  /** Carries out a change to the decision about the page that a tab shows. */
  decide(tab: number, url: string, decision: Partial<PageDecision>): Promise<void>;
  /** Stops painting a term on the page that a tab shows, or paints it again. */
  muteOnPage(tab: number, url: string, term: string, isMuted: boolean): Promise<void>;
}

/** Makes the keeper; for the background. */
export function createSettingsKeeper(terms: readonly Term[], now: () => number, signal: AbortSignal): SettingsKeeper {
  /** Changes wait for each other: each is made to what the one before left. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(run);
    last = turn.catch(() => undefined);
    return turn;
  };
  watchSettings(() => void tellAllReaders(), signal);

  return {
    async getReaderSettings({ tab, url }) {
      const host = url === undefined ? undefined : URL.parse(url)?.hostname;
      if (tab?.id === undefined || url === undefined || host === undefined) return undefined;
      const [settings, decision] = await Promise.all([readSettings(), readPageDecision(tab.id, url)]);
      return getReaderSettings(settings, decision, host, terms, now());
    },
    change: (change) =>
      inTurn(async () => {
        const before = await readSettings();
        await writeSettings(changeSettings(before, change));
        return before;
      }),
    switchSite: (site) =>
      inTurn(async () => {
        const before = await readSettings();
        const entry = findOffEntry(before, site);
        const change: SettingsChange = entry
          ? { do: 'treat-site', site: entry, as: 'as-others' }
          : { do: 'treat-site', site, as: 'off' };
        await writeSettings(changeSettings(before, change));
      }),
    decide: (tab, url, decision) =>
      inTurn(async () => {
        await writePageDecision(tab, url, { ...(await readPageDecision(tab, url)), ...decision });
        await tellReader(tab);
      }),
    muteOnPage: (tab, url, term, isMuted) =>
      inTurn(async () => {
        const decision = await readPageDecision(tab, url);
        const others = decision.mutedTerms.filter((one) => one !== term);
        await writePageDecision(tab, url, { ...decision, mutedTerms: isMuted ? [...others, term] : others });
        await tellReader(tab);
      }),
  };
}

async function tellAllReaders(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) void tellReader(id);
}

/** Tells the reader of a tab's page that what applies to it may have changed; many tabs have none. */
async function tellReader(tab: number): Promise<void> {
  await browser.tabs.sendMessage(tab, { announce: SETTINGS_CHANGED }, { frameId: 0 }).catch(() => undefined);
}
