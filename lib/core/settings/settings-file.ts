import { isRecord } from '../is-record';
import { formatSettings, parseSettings, type SettingsProblem } from './parse-settings';
import type { Settings } from './settings';

const FORMAT = 'clauselight-settings';
/** No list of choices comes near this; what does is another file. UTF-16 units. */
const MAX_FILE_UNITS = 1_000_000;
const MAX_FOUND = 40;

/** What came of reading a file of settings: all of it, or what is wrong with it. */
export type SettingsFile =
  | { readonly isSound: true; readonly settings: Settings }
  | { readonly isSound: false; readonly problems: readonly SettingsProblem[] };

/** The text of a file that holds settings; a pause is of the moment and is left out. */
export function formatSettingsFile(settings: Settings): string {
  const { pausedUntil: _, ...kept } = formatSettings(settings);
  return `${JSON.stringify({ format: FORMAT, ...kept }, null, 2)}\n`;
}

/** Reads the text of a file; one fault anywhere, and none of it counts. */
export function parseSettingsFile(text: string): SettingsFile {
  if (text.length > MAX_FILE_UNITS) {
    return refuse('file', `at most ${MAX_FILE_UNITS} characters`, String(text.length));
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('file', 'JSON as Clauselight exports it', shorten(text));
  }
  if (!isRecord(value)) return refuse('file', 'settings of Clauselight', shorten(text));
  const { format, ...fields } = value;
  if (format !== FORMAT) return refuse('format', JSON.stringify(FORMAT), shorten(JSON.stringify(format) ?? 'nothing'));
  const { settings, problems } = parseSettings(fields);
  return problems.length > 0 ? { isSound: false, problems } : { isSound: true, settings };
}

function refuse(field: string, expected: string, found: string): SettingsFile {
  return { isSound: false, problems: [{ field, expected, found }] };
}

function shorten(text: string): string {
  return text.length > MAX_FOUND ? `${text.slice(0, MAX_FOUND - 1)}…` : text;
}
