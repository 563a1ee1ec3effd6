import { isRecord } from '../core/is-record';

/** A request on its way: the name says which line of messages.ts it is. */
export interface Request {
  readonly request: string;
  readonly of: unknown;
}

/** An answer on its way: a failure is a value, with its reason in words. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/** Gives the request if a message is one. */
export function parseRequest(message: unknown): Request | undefined {
  if (!isRecord(message) || typeof message.request !== 'string') return undefined;
  return { request: message.request, of: message.of };
}

/** Gives the name of an announcement if a message is one. */
export function parseAnnouncement(message: unknown): string | undefined {
  return isRecord(message) && typeof message.announce === 'string' ? message.announce : undefined;
}

/** Gives what an announcement of a name says; undefined for any other message. */
export function readAnnouncement(message: unknown, name: string): unknown {
  return isRecord(message) && message.announce === name ? message.of : undefined;
}

/** Reads an answer; what is none, such as the silence of a listener that died, comes back as a failure. */
export function parseReply(message: unknown): Reply<unknown> {
  if (isRecord(message) && message.ok === true) return { ok: true, value: message.value };
  const reason = isRecord(message) && typeof message.reason === 'string' ? message.reason : 'There was no answer.';
  return { ok: false, reason };
}
