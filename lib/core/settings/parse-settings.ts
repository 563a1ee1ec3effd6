import { isRecord } from '../is-record';
import { KINDS } from '../statement/term';
import {
  COMMON_BODIES,
  DEFAULT_SETTINGS,
  DELAYS_MS,
  DENSITIES,
  MODIFIERS,
  SETTINGS_VERSION,
  type Settings,
  THEMES,
  TRIGGERS,
} from './settings';
import { parseSite } from './site';

/** What is wrong with a field of settings, in terms that can be shown. */
export interface SettingsProblem {
  /** The field; `settings` for the whole, `offSites[2]` for one of a list. */
  readonly field: string;
  /** What should stand there, e.g. `one of "auto", "light", "dark"`. */
  readonly expected: string;
  /** What stands there, as JSON, at most 40 characters. */
  readonly found: string;
}

/** Settings read from outside: faulty fields hold their defaults and are named in `problems`. */
export interface ParsedSettings {
  readonly settings: Settings;
  /** None if everything was right. */
  readonly problems: readonly SettingsProblem[];
}

/** Longer lists are no reader's choices. */
export const MAX_LIST = 2000;
const MAX_FOUND = 40;
/** Beyond every date that a clock gives. Milliseconds since 1970. */
const MAX_TIME_MS = 8.64e15;
const TERM_ID = /^[a-z0-9-]{1,64}$/;

/** A field's check: the value as it is kept, or undefined if it is not right. */
interface Check<Value> {
  readonly expected: string;
  read(value: unknown): Value | undefined;
}

const CHECKS: { readonly [Field in keyof Settings]: Check<Settings[Field]> } = {
  isOn: yesOrNo(),
  pausedUntil: {
    expected: 'a time in milliseconds since 1970, or 0',
    read: (value) => (typeof value === 'number' && value >= 0 && value <= MAX_TIME_MS ? Math.floor(value) : undefined),
  },
  offSites: list('a host name such as "news.example"', parseSite),
  alwaysSites: list('a host name such as "news.example"', parseSite),
  density: oneOf(DENSITIES),
  hiddenKinds: list(`one of ${quoteAll(KINDS)}`, (value) => KINDS.find((kind) => kind === value)),
  commonBodies: oneOf(COMMON_BODIES),
  mutedTerms: list('the id of a term', (value) =>
    typeof value === 'string' && TERM_ID.test(value) ? value : undefined,
  ),
  hasFollowUps: yesOrNo(),
  trigger: oneOf(TRIGGERS),
  modifier: oneOf(MODIFIERS),
  delayMs: oneOf(DELAYS_MS),
  hasAccessibleMarks: yesOrNo(),
  hasChip: yesOrNo(),
  hasBadge: yesOrNo(),
  hasContextMenu: yesOrNo(),
  hasOmnibox: yesOrNo(),
  theme: oneOf(THEMES),
};

/**
 * Reads settings in their kept form, `{ "version": 1, ...fields }`. A missing field has its default: it is younger than
 * the file. What is faulty or unknown is a problem and changes nothing.
 */
export function parseSettings(value: unknown): ParsedSettings {
  if (!isRecord(value)) return refuse('settings', 'an object', value);
  const { version, ...fields } = value;
  if (version !== SETTINGS_VERSION) return refuse('version', String(SETTINGS_VERSION), version);
  const problems: SettingsProblem[] = [];
  let settings = DEFAULT_SETTINGS;
  for (const [field, given] of Object.entries(fields)) {
    if (!isField(field)) {
      problems.push({ field, expected: 'no such field', found: describe(given) });
      continue;
    }
    const read = CHECKS[field].read(given);
    if (read === undefined) problems.push(findProblem(field, given));
    else settings = { ...settings, [field]: read };
  }
  return { settings, problems };
}

/** Settings in their kept form; `parseSettings` gives them back. */
export function formatSettings(settings: Settings): Settings & { readonly version: number } {
  return { version: SETTINGS_VERSION, ...settings };
}

/** True for the name of one of the fields. */
export function isField(name: string): name is keyof Settings {
  return Object.hasOwn(CHECKS, name);
}

function refuse(field: string, expected: string, found: unknown): ParsedSettings {
  return { settings: DEFAULT_SETTINGS, problems: [{ field, expected, found: describe(found) }] };
}

/** Names the faulty item of a list, if it is one. */
function findProblem(field: keyof Settings, given: unknown): SettingsProblem {
  const { expected } = CHECKS[field];
  if (!isListField(field)) return { field, expected, found: describe(given) };
  if (!Array.isArray(given)) return { field, expected: 'a list', found: describe(given) };
  if (given.length > MAX_LIST) return { field, expected: `at most ${MAX_LIST} items`, found: String(given.length) };
  const index = given.findIndex((item) => CHECKS[field].read([item]) === undefined);
  return { field: `${field}[${index}]`, expected, found: describe(given[index]) };
}

function isListField(field: keyof Settings): boolean {
  return Array.isArray(DEFAULT_SETTINGS[field]);
}

function yesOrNo(): Check<boolean> {
  return { expected: 'true or false', read: (value) => (typeof value === 'boolean' ? value : undefined) };
}

function oneOf<Value extends string | number>(values: readonly Value[]): Check<Value> {
  return { expected: `one of ${quoteAll(values)}`, read: (given) => values.find((value) => value === given) };
}

/** A list without doubles, in its own order. */
function list<Item>(expected: string, readItem: (value: unknown) => Item | undefined): Check<readonly Item[]> {
  return {
    expected,
    read(value) {
      if (!Array.isArray(value) || value.length > MAX_LIST) return undefined;
      const items = new Set<Item>();
      for (const given of value) {
        const item = readItem(given);
        if (item === undefined) return undefined;
        items.add(item);
      }
      return [...items];
    },
  };
}

function quoteAll(values: readonly (string | number)[]): string {
  return values.map((value) => JSON.stringify(value)).join(', ');
}

function describe(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > MAX_FOUND ? `${text.slice(0, MAX_FOUND - 1)}…` : text;
}
