/** Who sent a message, as the browser says. */
export interface Sender {
  /** The sending extension. */
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly windowId?: number | undefined;
        readonly active: boolean;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
  /** The frame in the tab; 0 is the top one. */
  readonly frameId?: number | undefined;
}

/**
 * A listener answers through `respond` and says so by giving true: the one form that works in every browser here.
 * (Chromium from 148 on drops answers that are promises of a library.)
 */
export type MessageListener = (message: unknown, sender: Sender, respond: (reply: unknown) => void) => boolean;

/** The part of `browser.runtime` that messages need; the background, our pages and the page's reader all have it. */
export interface MessageRuntime {
  /** Missing once the extension was updated or removed under a page that is still open. */
  readonly id?: string | undefined;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(listener: MessageListener): void;
    removeListener(listener: MessageListener): void;
  };
}
