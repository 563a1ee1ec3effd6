import type { Term } from '../statement/term';
import type { PageDecision } from './page-decision';
import type { Settings } from './settings';
import { findOffEntry, findSite, parseSite } from './site';

/** Whether a page is read, as far as the reader has decided, and if not, by which decision. */
export type Standing = 'on' | 'page-off' | 'site-off' | 'paused' | 'everywhere-off';

/** What applies to one page: all that its reader gets to know of the settings. */
export interface ReaderSettings
  extends Pick<
    Settings,
    'density' | 'hasFollowUps' | 'trigger' | 'modifier' | 'delayMs' | 'hasAccessibleMarks' | 'hasChip' | 'theme'
  > {
  readonly standing: Standing;
  /** While paused, milliseconds until the pause ends; 0 otherwise. */
  readonly pausedForMs: number;
  /** The page is read even if it does not look like an article. */
  readonly isReadAnyway: boolean;
  /** Ids of terms that are painted with the quiet line. */
  readonly quietTerms: readonly string[];
  /** Ids of terms that are not painted. */
  readonly hiddenTerms: readonly string[];
}

/**
 * Gives what applies to a page.
 * @param host of the page's address
 * @param nowMs milliseconds since 1970
 */
export function getReaderSettings(
  settings: Settings,
  decision: PageDecision,
  host: string,
  terms: readonly Pick<Term, 'id' | 'kind' | 'isCommonBody'>[],
  nowMs: number,
): ReaderSettings {
  const { density, hasFollowUps, trigger, modifier, delayMs, hasAccessibleMarks, hasChip, theme } = settings;
  const always = findAlways(settings, host);
  const standing = findStanding(settings, decision, host, nowMs);
  const muted = new Set([...settings.mutedTerms, ...decision.mutedTerms]);
  const isHidden = ({ id, kind, isCommonBody }: (typeof terms)[number]): boolean =>
    muted.has(id) ||
    settings.hiddenKinds.includes(kind) ||
    (isCommonBody === true && settings.commonBodies === 'hidden');
  const isQuiet = ({ isCommonBody }: (typeof terms)[number]): boolean =>
    isCommonBody === true && settings.commonBodies === 'quiet';
  return {
    density,
    hasFollowUps,
    trigger,
    modifier,
    delayMs,
    hasAccessibleMarks,
    hasChip,
    theme,
    standing,
    pausedForMs: standing === 'paused' ? settings.pausedUntil - nowMs : 0,
    isReadAnyway: decision.isReadAnyway || always,
    quietTerms: terms.filter((term) => isQuiet(term) && !isHidden(term)).map(({ id }) => id),
    hiddenTerms: terms.filter(isHidden).map(({ id }) => id),
  };
}

/** Whether pages of a host are read; the broadest "no" counts, since it is what has to be taken back first. */
export function findStanding(settings: Settings, decision: PageDecision, host: string, nowMs: number): Standing {
  if (!settings.isOn) return 'everywhere-off';
  if (nowMs < settings.pausedUntil) return 'paused';
  if (isSiteOff(settings, host)) return 'site-off';
  return decision.isOff ? 'page-off' : 'on';
}

function isSiteOff(settings: Settings, host: string): boolean {
  return findOffEntry(settings, parseSite(host) ?? host) !== undefined;
}

function findAlways(settings: Settings, host: string): boolean {
  return findSite(settings.alwaysSites, parseSite(host) ?? host) !== undefined && !isSiteOff(settings, host);
}
