import { parseReply } from './envelope';
import type { MessageRuntime } from './message-runtime';
import type { BackgroundRequests } from './messages';

/**
 * Sends a request to the background. Its answer is taken at its word: the browser delivers answers only from the
 * extension's own background, of the same version.
 * @throws Error with the reason if there was no answer, or a refusal
 */
export async function askBackground<K extends keyof BackgroundRequests>(
  runtime: MessageRuntime,
  request: K,
  of: Parameters<BackgroundRequests[K]>[0],
): Promise<ReturnType<BackgroundRequests[K]>> {
  const reply = parseReply(await runtime.sendMessage({ request, of }));
  if (!reply.ok) throw new Error(reply.reason);
  return reply.value as ReturnType<BackgroundRequests[K]>;
}
