import type { SettingsChange } from '../lib/core/settings/change-settings';
import type { PageDecision } from '../lib/core/settings/page-decision';
import type { Settings } from '../lib/core/settings/settings';

/** The reader's choices, as our own pages see and change them; the entry point supplies it. */
export interface ControlService {
  read(): Promise<Settings>;
  /** Calls back with the settings after every change, in whatever place, until the signal aborts. */
  watch(changed: (settings: Settings) => void, signal: AbortSignal): void;
  /** Carries out a choice, at once in all open tabs; gives the settings from before it, for an undo. */
  change(change: SettingsChange): Promise<Settings>;
  /** Decides about the page at an address in this window's active tab. */
  decide(url: string, decision: Partial<PageDecision>): Promise<void>;
  /** False if the reader has taken the access to some or all pages back, in the browser's own settings. */
  hasSiteAccess(): Promise<boolean>;
  openOptions(): Promise<void>;
}
