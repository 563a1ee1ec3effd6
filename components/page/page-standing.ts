import { NO_DECISION } from '../../lib/core/settings/page-decision';
import { findStanding, type Standing } from '../../lib/core/settings/reader-settings';
import type { Settings } from '../../lib/core/settings/settings';
import { findOffEntry, findSite, parseSite } from '../../lib/core/settings/site';

/** Where a page stands in the reader's settings, decisions about the page itself aside. */
export interface PageStanding {
  /** The page's site, as the lists name sites; undefined for what has no host. */
  readonly site: string | undefined;
  readonly standing: Standing;
  /** The entry that switches the site off, or the site itself: what has to go for it to be read again. */
  readonly offEntry: string | undefined;
  /** The entry by which pages of the site are always read. */
  readonly alwaysEntry: string | undefined;
}

/** Finds it; `nowMs` is in milliseconds since 1970. */
export function findPageStanding(settings: Settings, url: string, nowMs: number): PageStanding {
  const host = URL.parse(url)?.hostname ?? '';
  const site = parseSite(host);
  return {
    site,
    standing: findStanding(settings, NO_DECISION, host, nowMs),
    offEntry: site && (findOffEntry(settings, site) ?? site),
    alwaysEntry: site && findSite(settings.alwaysSites, site),
  };
}
