import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/core/settings/settings';
import { formatSettingsFile, parseSettingsFile } from '../../../lib/core/settings/settings-file';

const chosen: Settings = { ...DEFAULT_SETTINGS, offSites: ['mail.example'], density: 'page', mutedTerms: ['un'] };

describe('a file of settings', () => {
  it('gives back what was exported, but for a pause, which is of the moment', () => {
    const text = formatSettingsFile({ ...chosen, pausedUntil: 1_900_000_000_000 });
    expect(parseSettingsFile(text)).toEqual({ isSound: true, settings: chosen });
  });

  it.each([
    ['{ "format": ', 'file', 'JSON as Clauselight exports it', '{ "format": '],
    ['[]', 'file', 'settings of Clauselight', '[]'],
    ['{"format":"clauselight-notes"}', 'format', '"clauselight-settings"', '"clauselight-notes"'],
    ['{"version":1}', 'format', '"clauselight-settings"', 'nothing'],
    ['{"format":"clauselight-settings","version":9}', 'version', '1', '9'],
    [
      '{"format":"clauselight-settings","version":1,"offSites":["a.example",7]}',
      'offSites[1]',
      'a host name such as "news.example"',
      '7',
    ],
  ])('that is faulty is refused as a whole: %s', (text, field, expected, found) => {
    expect(parseSettingsFile(text)).toEqual({ isSound: false, problems: [{ field, expected, found }] });
  });

  it('that is far too long is not even looked at', () => {
    expect(parseSettingsFile('x'.repeat(2_000_000))).toMatchObject({ isSound: false });
  });

  it('names every fault', () => {
    const text = '{"format":"clauselight-settings","version":1,"theme":"pink","hasBadge":1}';
    const { isSound, ...rest } = parseSettingsFile(text);
    expect(isSound).toBe(false);
    expect(rest).toMatchObject({ problems: [{ field: 'theme' }, { field: 'hasBadge' }] });
  });
});
