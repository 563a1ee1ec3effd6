import browser from 'webextension-polyfill';
import type { MessageRuntime } from './message-runtime';

// The one import of the polyfill: for the background and the extension's own pages. The page's reader uses
// reader-runtime.ts instead, which costs the pages nothing.
export { browser };

/** The extension's messages; the polyfill's types know no listener that answers only sometimes. */
export const messageRuntime = browser.runtime as unknown as MessageRuntime;
