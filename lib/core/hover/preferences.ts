import type { ReaderSettings } from '../settings/reader-settings';
import { DEFAULT_RULES } from './hover-machine';
import type { HoverRules } from './hover-state';

/** What the reader has chosen about cards. */
export interface HoverPreferences extends HoverRules {
  /** The key of the trigger `modifier`. */
  readonly modifier: 'alt' | 'ctrl' | 'shift';
  /** `auto`: light or dark as the page is behind the mention. */
  readonly theme: 'auto' | 'light' | 'dark';
}

/** What holds until the reader chooses otherwise. */
export const DEFAULT_PREFERENCES: HoverPreferences = { ...DEFAULT_RULES, modifier: 'alt', theme: 'auto' };

/** What settings say about cards. */
export function toPreferences({
  trigger,
  modifier,
  delayMs,
  theme,
}: Pick<ReaderSettings, 'trigger' | 'modifier' | 'delayMs' | 'theme'>): HoverPreferences {
  return { trigger, modifier, restMs: delayMs, theme };
}
