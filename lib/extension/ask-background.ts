import { parseReply } from './envelope';
import type { MessageRuntime } from './message-runtime';
import type { BackgroundRequests } from './messages';

/**
 * A background that the browser ends in the middle of an answer is started again by the next request: one is sent after
 * each of these pauses, in milliseconds. Together they outlast a browser that ends it over and over for a second.
 */
const PAUSES_MS = [0, 100, 200, 400, 800];
/** Asked again these would do something twice, or lose what was before. Edits of notes carry ids, and do not. */
const ONCE: readonly string[] = ['changeSettings', 'redeemFrameToken', 'openPanel'];

/**
 * Sends a request to the background, and again if it ended without an answer. Its answer is taken at its word: the
 * browser delivers answers only from the extension's own background, of the same version.
 * @throws Error with the reason if there was no answer, or a refusal
 */
export async function askBackground<K extends keyof BackgroundRequests>(
  runtime: MessageRuntime,
  request: K,
  of: Parameters<BackgroundRequests[K]>[0],
): Promise<ReturnType<BackgroundRequests[K]>> {
  const reply = parseReply(await send(runtime, { request, of }, ONCE.includes(request) ? [] : PAUSES_MS));
  if (!reply.ok) throw new Error(reply.reason);
  return reply.value as ReturnType<BackgroundRequests[K]>;
}

async function send(runtime: MessageRuntime, message: unknown, pauses: readonly number[]): Promise<unknown> {
  try {
    return await runtime.sendMessage(message);
  } catch (error) {
    const [pause, ...rest] = pauses;
    // Without an id the extension itself is gone, and nobody will answer.
    if (pause === undefined || runtime.id === undefined) throw error;
    await new Promise((resolve) => setTimeout(resolve, pause));
    return send(runtime, message, rest);
  }
}
