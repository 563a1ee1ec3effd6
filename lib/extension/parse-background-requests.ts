import { GAZETTEER_PARTS, type GazetteerPart } from '../core/mentions/gazetteer-parts';
import { isRecord } from './is-record';
import type { BackgroundRequests } from './messages';

/** Longer than any sentence that a reader sends; anything above is no sentence. UTF-16 units. */
const MAX_SENTENCE = 1000;
const CLAUSE_ID = /^\d{1,2}\.\d{1,2}$/;

/** Reads what `getCard` is asked for. */
export function parseCardRequest(of: unknown): Parameters<BackgroundRequests['getCard']>[0] | undefined {
  if (!isRecord(of)) return undefined;
  const { term, sentence, surface } = of;
  if (typeof term !== 'string' || typeof sentence !== 'string' || typeof surface !== 'string') return undefined;
  return Math.max(sentence.length, surface.length) > MAX_SENTENCE ? undefined : { term, sentence, surface };
}

/** Reads which part `getGazetteerPart` is asked for. */
export function parsePart(of: unknown): GazetteerPart | undefined {
  return isRecord(of) ? GAZETTEER_PARTS.find((part) => part === of.part) : undefined;
}

/** Reads which clause `openPanel` is asked for. */
export function parseClauseId(at: unknown): string | undefined {
  return isRecord(at) && typeof at.clause === 'string' && CLAUSE_ID.test(at.clause) ? at.clause : undefined;
}
