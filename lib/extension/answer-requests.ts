import { parseRequest, type Reply } from './envelope';
import { isAlive } from './is-alive';
import type { MessageRuntime, Sender } from './message-runtime';

/** A list of requests as in messages.ts; `never` lets every signature in. */
export type RequestList<R> = { readonly [K in keyof R]: (of: never) => unknown };

/** What answers each request of a list; undefined refuses a request that makes no sense. */
export type Handlers<R extends RequestList<R>> = {
  readonly [K in keyof R]: (
    of: unknown,
    sender: Sender,
  ) => ReturnType<R[K]> | undefined | Promise<ReturnType<R[K]> | undefined>;
};

/**
 * Answers requests until the signal aborts. A handler runs inside the message's own event, so that what a user's press
 * allows is still allowed. Requests that are not on the list, or not from whom they may come, are left to others.
 */
export function answerRequests<R extends RequestList<R>>(
  runtime: MessageRuntime,
  handlers: Handlers<R>,
  mayAsk: (request: keyof R, sender: Sender) => boolean,
  signal: AbortSignal,
): void {
  const isOurs = (name: PropertyKey): name is keyof R => Object.hasOwn(handlers, name);
  const listener = (message: unknown, sender: Sender, respond: (reply: Reply<unknown>) => void): boolean => {
    const asked = parseRequest(message);
    if (!asked || !isOurs(asked.request) || !mayAsk(asked.request, sender)) return false;
    void answer(() => handlers[asked.request as keyof R](asked.of, sender)).then(respond);
    return true;
  };
  runtime.onMessage.addListener(listener);
  // A runtime that has vanished from under a page has taken its listeners with it.
  signal.addEventListener('abort', () => isAlive(runtime) && runtime.onMessage.removeListener(listener), {
    once: true,
  });
}

/** Calls at once; gives a reply whatever happens. */
async function answer(handle: () => unknown): Promise<Reply<unknown>> {
  try {
    const value = await handle();
    return value === undefined ? { ok: false, reason: 'The request makes no sense.' } : { ok: true, value };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
