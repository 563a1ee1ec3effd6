import { describe, expect, it } from 'vitest';
import { formatSettings, parseSettings } from '../../../lib/core/settings/parse-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/core/settings/settings';

const chosen: Settings = {
  ...DEFAULT_SETTINGS,
  density: 'passage',
  offSites: ['mail.example', 'news.example'],
  hiddenKinds: ['event'],
  delayMs: 700,
  hasFollowUps: true,
};

describe('settings', () => {
  it('come back from their kept form as they were', () => {
    const kept: unknown = JSON.parse(JSON.stringify(formatSettings(chosen)));
    expect(parseSettings(kept)).toEqual({ settings: chosen, problems: [] });
  });

  it('of an older version, which knew fewer fields, have defaults for the rest', () => {
    expect(parseSettings({ version: 1, density: 'page' })).toEqual({
      settings: { ...DEFAULT_SETTINGS, density: 'page' },
      problems: [],
    });
  });

  it('name a site by its host, however the reader wrote it', () => {
    const { settings } = parseSettings({
      version: 1,
      offSites: ['https://WWW.News.example:8080/a?b#c', 'news.example'],
    });
    expect(settings.offSites).toEqual(['news.example']);
  });
});

describe('a faulty field is named, with what was expected, and the others stay', () => {
  it.each([
    [{ density: 'some' }, 'density', 'one of "every", "passage", "page"', '"some"'],
    [{ delayMs: 401 }, 'delayMs', 'one of 150, 400, 700', '401'],
    [{ isOn: 'yes' }, 'isOn', 'true or false', '"yes"'],
    [{ pausedUntil: -1 }, 'pausedUntil', 'a time in milliseconds since 1970, or 0', '-1'],
    [{ offSites: 'news.example' }, 'offSites', 'a list', '"news.example"'],
    [{ offSites: ['a.example', 'not a host'] }, 'offSites[1]', 'a host name such as "news.example"', '"not a host"'],
    [{ mutedTerms: [null] }, 'mutedTerms[0]', 'the id of a term', 'null'],
    [{ mutedTerms: Array.from({ length: 3000 }, (_, at) => `t-${at}`) }, 'mutedTerms', 'at most 2000 items', '3000'],
    [{ theme: 'x'.repeat(90) }, 'theme', 'one of "auto", "light", "dark"', `"${'x'.repeat(38)}…`],
    [{ colour: 'red' }, 'colour', 'no such field', '"red"'],
    [{ constructor: 1 }, 'constructor', 'no such field', '1'],
  ])('%o', (fields, field, expected, found) => {
    const { settings, problems } = parseSettings({ version: 1, hasBadge: false, ...fields });
    expect(problems).toEqual([{ field, expected, found }]);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, hasBadge: false });
  });

  it.each([
    [undefined, 'settings', 'an object', 'nothing'],
    [[], 'settings', 'an object', '[]'],
    [{ density: 'page' }, 'version', '1', 'nothing'],
    [{ version: 2 }, 'version', '1', '2'],
  ])('%o as a whole', (value, field, expected, found) => {
    expect(parseSettings(value)).toEqual({ settings: DEFAULT_SETTINGS, problems: [{ field, expected, found }] });
  });
});
