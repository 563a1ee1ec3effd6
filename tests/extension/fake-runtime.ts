import type { MessageListener, MessageRuntime, Sender } from '../../lib/extension/message-runtime';

/** An extension of one process: what one side sends, every listener hears. */
export interface FakeRuntime extends MessageRuntime {
  /** Delivers a message from anybody; gives the first answer, or undefined if nobody took it. */
  deliver(message: unknown, sender: Sender): Promise<unknown>;
  /** As after an update of the extension. */
  invalidate(): void;
}

const ORIGIN = 'chrome-extension://clauselight';

/** The page's reader in tab 7 of window 3. */
export const reader: Sender = {
  id: 'clauselight',
  url: 'https://news.example/story',
  tab: { id: 7, windowId: 3, active: true },
  frameId: 0,
};

/** The note frame in the same tab. */
export const noteFrame: Sender = { ...reader, url: `${ORIGIN}/note-frame.html#token`, frameId: 42 };

/** The side panel. */
export const sidePanel: Sender = { id: 'clauselight', url: `${ORIGIN}/sidepanel.html` };

/**
 * Makes the runtime.
 * @param self who `sendMessage` sends as
 */
export function createFakeRuntime(self: Sender = reader): FakeRuntime {
  const listeners = new Set<MessageListener>();
  let id: string | undefined = 'clauselight';
  const deliver = (message: unknown, sender: Sender): Promise<unknown> =>
    new Promise((resolve) => {
      const isTaken = [...listeners].map((listener) => listener(message, sender, resolve)).includes(true);
      if (!isTaken) resolve(undefined);
    });
  return {
    get id() {
      return id;
    },
    getURL: (path) => ORIGIN + path,
    sendMessage: (message) => deliver(structuredClone(message), self),
    onMessage: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
    deliver,
    invalidate() {
      id = undefined;
    },
  };
}
