import { isRecord } from '../is-record';
import { parseSettings } from './parse-settings';
import { SETTINGS_VERSION } from './settings';

/** What the reader has decided about one page; it goes with the page's tab or its address. */
export interface PageDecision {
  /** The page is not read: "off on this page". */
  readonly isOff: boolean;
  /** The page is read although it does not look like an article: "read anyway". */
  readonly isReadAnyway: boolean;
  /** Ids of terms that are not painted on this page. */
  readonly mutedTerms: readonly string[];
}

/** What holds for a page until the reader decides otherwise. */
export const NO_DECISION: PageDecision = { isOff: false, isReadAnyway: false, mutedTerms: [] };

/** Reads a decision that came as a message, or out of the store. */
export function parsePageDecision(value: unknown): PageDecision | undefined {
  if (!isRecord(value)) return undefined;
  const { isOff, isReadAnyway, mutedTerms } = value;
  const { settings, problems } = parseSettings({ version: SETTINGS_VERSION, mutedTerms });
  if (typeof isOff !== 'boolean' || typeof isReadAnyway !== 'boolean' || problems.length > 0) return undefined;
  return { isOff, isReadAnyway, mutedTerms: settings.mutedTerms };
}
