import { isRecord } from '../core/is-record';
import type { GateVerdict, PageMention, PageReport } from '../core/mentions/page-mention';

const READ_BECAUSE: ReadonlySet<unknown> = new Set(['article-markup', 'article-element', 'readable-text', 'asked-for']);
const NOT_READ_BECAUSE: ReadonlySet<unknown> = new Set([
  'not-a-page',
  'private-page',
  'not-an-article',
  'page-off',
  'site-off',
  'paused',
  'everywhere-off',
  'no-answer',
]);
const ALIAS_TYPES: ReadonlySet<unknown> = new Set(['phrase', 'abbreviation', 'proximity']);

/** Gives the report if a value from a page's process is one in every part; undefined otherwise. */
export function parsePageReport(value: unknown): PageReport | undefined {
  return isPageReport(value) ? value : undefined;
}

function isPageReport(value: unknown): value is PageReport {
  return (
    isRecord(value) &&
    typeof value.url === 'string' &&
    typeof value.title === 'string' &&
    isVerdict(value.verdict) &&
    Array.isArray(value.mentions) &&
    value.mentions.every(isPageMention)
  );
}

function isVerdict(value: unknown): value is GateVerdict {
  if (!isRecord(value) || typeof value.read !== 'boolean') return false;
  return (value.read ? READ_BECAUSE : NOT_READ_BECAUSE).has(value.because);
}

function isPageMention(value: unknown): value is PageMention {
  return (
    isRecord(value) &&
    Number.isSafeInteger(value.id) &&
    typeof value.sentence === 'string' &&
    isSpan(value.spot) &&
    isMention(value.mention)
  );
}

function isSpan(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { start, end } = value;
  return typeof start === 'number' && typeof end === 'number' && Number.isInteger(start) && 0 <= start && start <= end;
}

function isMention(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value.term === 'string' &&
    typeof value.surface === 'string' &&
    typeof value.nested === 'boolean' &&
    isRecord(value.why) &&
    typeof value.why.alias === 'string' &&
    ALIAS_TYPES.has(value.why.type)
  );
}
