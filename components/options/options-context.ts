import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SettingsChange } from '../../lib/core/settings/change-settings';
import type { Settings } from '../../lib/core/settings/settings';
import type { OptionsServices } from './options-services';

/** What every part of the options page can reach. */
export interface OptionsContext extends OptionsServices {
  readonly settings: Settings;
  /** Carries out a choice, at once in all open tabs. */
  choose(change: SettingsChange): void;
  /** The same for single fields. */
  set(values: Partial<Settings>): void;
}

/** Supplies the context to the parts below. */
export const OptionsProvider = createContext<OptionsContext | undefined>(undefined);

/**
 * The context of the options page.
 * @throws Error outside of it
 */
export function useOptions(): OptionsContext {
  const context = useContext(OptionsProvider);
  if (!context) throw new Error('This part stands outside the options page.');
  return context;
}
