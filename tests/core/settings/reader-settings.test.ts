import { describe, expect, it } from 'vitest';
import { NO_DECISION, type PageDecision } from '../../../lib/core/settings/page-decision';
import { getReaderSettings, type Standing } from '../../../lib/core/settings/reader-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/core/settings/settings';
import { parseSite } from '../../../lib/core/settings/site';

const NOON = Date.UTC(2030, 0, 24, 12);
const TERMS = [
  { id: 'league', kind: 'organisation', isCommonBody: true },
  { id: 'harbour-fair', kind: 'event' },
  { id: 'canal', kind: 'project' },
] as const;

const ask = (settings: Partial<Settings>, decision: Partial<PageDecision> = {}, host = 'news.example') =>
  getReaderSettings({ ...DEFAULT_SETTINGS, ...settings }, { ...NO_DECISION, ...decision }, host, TERMS, NOON);

describe('whether a page is read', () => {
  it.each<[Standing, Partial<Settings>, Partial<PageDecision>]>([
    ['on', {}, {}],
    ['everywhere-off', { isOn: false, offSites: ['news.example'] }, {}],
    ['paused', { pausedUntil: NOON + 1 }, { isOff: true }],
    ['on', { pausedUntil: NOON }, {}],
    ['site-off', { offSites: ['news.example'] }, { isOff: true }],
    ['site-off', { offSites: ['example'] }, {}],
    ['on', { offSites: ['ews.example', 'world.news.example'] }, {}],
    ['on', { offSites: ['example'], alwaysSites: ['news.example'] }, {}],
    ['site-off', { offSites: ['news.example'], alwaysSites: ['example'] }, {}],
    ['page-off', {}, { isOff: true }],
  ])('%s: %o %o', (standing, settings, decision) => {
    expect(ask(settings, decision).standing).toBe(standing);
  });

  it('is known to change when the pause ends', () => {
    expect(ask({ pausedUntil: NOON + 90_000 }).pausedForMs).toBe(90_000);
    expect(ask({ pausedUntil: NOON - 1 }).pausedForMs).toBe(0);
  });

  it('holds for a site with and without www', () => {
    expect(ask({ offSites: ['news.example'] }, {}, 'www.news.example').standing).toBe('site-off');
  });

  it('even if it is no article, where the reader has said so', () => {
    expect(ask({}).isReadAnyway).toBe(false);
    expect(ask({}, { isReadAnyway: true }).isReadAnyway).toBe(true);
    expect(ask({ alwaysSites: ['example'] }).isReadAnyway).toBe(true);
  });
});

describe('what is painted', () => {
  it('is everything, common bodies quietly', () => {
    expect(ask({})).toMatchObject({ quietTerms: ['league'], hiddenTerms: [] });
  });

  it('is no muted term, here or everywhere, and no hidden kind', () => {
    const { hiddenTerms } = ask({ mutedTerms: ['canal'], hiddenKinds: ['event'] }, { mutedTerms: ['league'] });
    expect(hiddenTerms).toEqual(['league', 'harbour-fair', 'canal']);
  });

  it('is as the reader wants common bodies', () => {
    expect(ask({ commonBodies: 'marked' })).toMatchObject({ quietTerms: [], hiddenTerms: [] });
    expect(ask({ commonBodies: 'hidden' })).toMatchObject({ quietTerms: [], hiddenTerms: ['league'] });
  });
});

describe('a site', () => {
  it.each([
    ['https://reader@www.News.example:8443/world?x#y', 'news.example'],
    ['news.example', 'news.example'],
    ['localhost', 'localhost'],
    ['http://[::1]:8080/', '[::1]'],
    ['127.0.0.1', '127.0.0.1'],
    ['www.example', 'www.example'],
    ['two words', undefined],
    ['', undefined],
    [7, undefined],
    [`${'a'.repeat(260)}.example`, undefined],
  ])('%o is %o', (written, site) => {
    expect(parseSite(written)).toBe(site);
  });
});
