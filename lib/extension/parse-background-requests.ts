import type { CardRequest } from '../core/hover/card-content';
import { isRecord } from '../core/is-record';
import { GAZETTEER_PARTS, type GazetteerPart } from '../core/mentions/gazetteer-parts';
import { NO_DECISION, type PageDecision, parsePageDecision } from '../core/settings/page-decision';
import type { Sender } from './message-runtime';

/** Longer than any sentence that a reader sends; anything above is no sentence. UTF-16 units. */
const MAX_SENTENCE = 1000;
/** Of a term's id, and of a language's tag. */
const MAX_ID = 64;
/** No name holds so many others. */
const MAX_INSIDE = 20;
const CLAUSE_ID = /^\d{1,2}\.\d{1,2}$/;

/** Reads what `getCard` is asked for. */
export function parseCardRequest(of: unknown): CardRequest | undefined {
  if (!isRecord(of)) return undefined;
  const { term, sentence, surface, language, inside } = of;
  if (!isShort(term, MAX_ID) || !isShort(sentence, MAX_SENTENCE) || !isShort(surface, MAX_SENTENCE)) return undefined;
  if (!isShort(language, MAX_ID) || !isListOfIds(inside)) return undefined;
  return { term, sentence, surface, language, inside };
}

/** Reads which part `getGazetteerPart` is asked for. */
export function parsePart(of: unknown): GazetteerPart | undefined {
  return isRecord(of) ? GAZETTEER_PARTS.find((part) => part === of.part) : undefined;
}

/** Reads which clause `openPanel` is asked for. */
export function parseClauseId(at: unknown): string | undefined {
  return isRecord(at) && typeof at.clause === 'string' && CLAUSE_ID.test(at.clause) ? at.clause : undefined;
}

/** A decision about a page, and whose it is. */
interface Decided {
  readonly tab: number;
  readonly url: string;
  readonly decision: Partial<PageDecision>;
}

/** Reads what `decideAboutPage` is asked for; a frame in a page decides about the tab that it stands in. */
export function parseDecision(of: unknown, sender: Sender): Decided | undefined {
  if (!isRecord(of) || !isRecord(of.decision) || typeof of.url !== 'string') return undefined;
  const tab = of.tab ?? sender.tab?.id;
  const whole = parsePageDecision({ ...NO_DECISION, ...of.decision });
  if (typeof tab !== 'number' || !Number.isSafeInteger(tab) || !whole) return undefined;
  const given = Object.keys(of.decision);
  return {
    tab,
    url: of.url,
    decision: Object.fromEntries(Object.entries(whole).filter(([key]) => given.includes(key))),
  };
}

function isShort(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

function isListOfIds(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= MAX_INSIDE && value.every((id) => isShort(id, MAX_ID));
}
