import type { MessageRuntime, Sender } from './message-runtime';

/** The page's reader, a page of the extension, or somebody who has no business here. */
export type SenderKind = 'reader' | 'own-page' | 'stranger';

/** Tells who sent a message, by what the browser itself says about the sender. */
export function senderKind(runtime: MessageRuntime, sender: Sender): SenderKind {
  if (runtime.id === undefined || sender.id !== runtime.id) return 'stranger';
  if (sender.url?.startsWith(runtime.getURL('/'))) return 'own-page';
  return sender.tab === undefined ? 'stranger' : 'reader';
}
