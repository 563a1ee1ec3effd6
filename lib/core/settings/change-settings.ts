import { isRecord } from '../is-record';
import { isField, parseSettings } from './parse-settings';
import { SETTINGS_VERSION, type Settings } from './settings';
import { parseSite } from './site';

/** How the pages of a site are treated; `as-others` means read if they look like articles. */
export const SITE_RULES = ['off', 'always', 'as-others'] as const;

/** One choice of the reader. Each may be carried out twice without harm. */
export type SettingsChange =
  /** Gives fields their values. */
  | { readonly do: 'set'; readonly values: Partial<Settings> }
  | { readonly do: 'mute' | 'unmute'; readonly term: string }
  | { readonly do: 'treat-site'; readonly site: string; readonly as: (typeof SITE_RULES)[number] }
  /** All fields at once: an import, or the undoing of one. */
  | { readonly do: 'replace'; readonly settings: Settings };

/** The settings after a change. */
export function changeSettings(settings: Settings, change: SettingsChange): Settings {
  switch (change.do) {
    case 'set':
      return { ...settings, ...change.values };
    case 'replace':
      return change.settings;
    case 'mute':
      return { ...settings, mutedTerms: [...without(settings.mutedTerms, change.term), change.term] };
    case 'unmute':
      return { ...settings, mutedTerms: without(settings.mutedTerms, change.term) };
    case 'treat-site': {
      const offSites = without(settings.offSites, change.site);
      const alwaysSites = without(settings.alwaysSites, change.site);
      return {
        ...settings,
        offSites: change.as === 'off' ? [...offSites, change.site] : offSites,
        alwaysSites: change.as === 'always' ? [...alwaysSites, change.site] : alwaysSites,
      };
    }
  }
}

/** Reads a change that came as a message; undefined for what is none. */
export function parseSettingsChange(value: unknown): SettingsChange | undefined {
  if (!isRecord(value)) return undefined;
  switch (value.do) {
    case 'set':
      return parseSet(value.values);
    case 'replace': {
      const settings = parseWhole(value.settings);
      return settings && { do: 'replace', settings };
    }
    case 'mute':
    case 'unmute': {
      const [term] = parseWhole({ mutedTerms: [value.term] })?.mutedTerms ?? [];
      return term === undefined ? undefined : { do: value.do, term };
    }
    case 'treat-site': {
      const site = parseSite(value.site);
      const as = SITE_RULES.find((rule) => rule === value.as);
      return site === undefined || as === undefined ? undefined : { do: 'treat-site', site, as };
    }
    default:
      return undefined;
  }
}

function parseSet(values: unknown): SettingsChange | undefined {
  const whole = parseWhole(values);
  if (!whole || !isRecord(values)) return undefined;
  const fields = Object.keys(values).filter(isField);
  return { do: 'set', values: Object.fromEntries(fields.map((field) => [field, whole[field]])) };
}

/** Settings that hold the given fields, or undefined if any of them is faulty. */
function parseWhole(fields: unknown): Settings | undefined {
  if (!isRecord(fields)) return undefined;
  const { settings, problems } = parseSettings({ ...fields, version: SETTINGS_VERSION });
  return problems.length === 0 ? settings : undefined;
}

function without(items: readonly string[], item: string): readonly string[] {
  return items.filter((one) => one !== item);
}
