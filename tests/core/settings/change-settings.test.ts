import { describe, expect, it } from 'vitest';
import { changeSettings, parseSettingsChange, type SettingsChange } from '../../../lib/core/settings/change-settings';
import { formatSettings } from '../../../lib/core/settings/parse-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/core/settings/settings';

const before: Settings = {
  ...DEFAULT_SETTINGS,
  offSites: ['a.example'],
  alwaysSites: ['b.example'],
  mutedTerms: ['un'],
};

describe('a change', () => {
  it.each<[SettingsChange, Partial<Settings>]>([
    [
      { do: 'set', values: { density: 'page', hasBadge: false } },
      { density: 'page', hasBadge: false },
    ],
    [{ do: 'mute', term: 'sco' }, { mutedTerms: ['un', 'sco'] }],
    [{ do: 'unmute', term: 'un' }, { mutedTerms: [] }],
    [
      { do: 'treat-site', site: 'b.example', as: 'off' },
      { offSites: ['a.example', 'b.example'], alwaysSites: [] },
    ],
    [
      { do: 'treat-site', site: 'a.example', as: 'always' },
      { offSites: [], alwaysSites: ['b.example', 'a.example'] },
    ],
    [{ do: 'treat-site', site: 'a.example', as: 'as-others' }, { offSites: [] }],
    [{ do: 'replace', settings: DEFAULT_SETTINGS }, DEFAULT_SETTINGS],
  ])('%o, once or twice', (change, changed) => {
    const once = changeSettings(before, change);
    expect(once).toEqual({ ...before, ...changed });
    expect(changeSettings(once, change)).toEqual(once);
    expect(parseSettingsChange(JSON.parse(JSON.stringify(change)))).toEqual(change);
  });

  it('may replace all by what was kept', () => {
    expect(parseSettingsChange({ do: 'replace', settings: formatSettings(before) })).toEqual({
      do: 'replace',
      settings: before,
    });
  });

  it.each([
    [undefined],
    [{ do: 'erase' }],
    [{ do: 'set', values: { density: 'some' } }],
    [{ do: 'set', values: { colour: 'red' } }],
    [{ do: 'set' }],
    [{ do: 'mute', term: '<b>' }],
    [{ do: 'mute' }],
    [{ do: 'treat-site', site: 'a b', as: 'off' }],
    [{ do: 'treat-site', site: 'a.example', as: 'never' }],
    [{ do: 'replace', settings: { theme: 'pink' } }],
  ])('that makes no sense is none: %o', (change) => {
    expect(parseSettingsChange(change)).toBeUndefined();
  });
});
