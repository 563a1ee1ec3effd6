import type { MessageRuntime, Sender } from './message-runtime';
import { NOTE_FRAME_PATH } from './note-frame-address';

/** The page's reader, the note frame, another page of the extension, or somebody who has no business here. */
export type SenderKind = 'reader' | 'note-frame' | 'own-page' | 'stranger';

/** Tells who sent a message, by what the browser itself says about the sender. */
export function senderKind(runtime: MessageRuntime, sender: Sender): SenderKind {
  if (runtime.id === undefined || sender.id !== runtime.id) return 'stranger';
  // Pages can put the note frame into themselves, so that it may do less than a page of ours that nobody can frame.
  const home = runtime.getURL('/');
  // Not by the frame's whole address: Chromium gives it out under another name than the frame has once it is loaded.
  if (sender.url?.startsWith(home + NOTE_FRAME_PATH.slice(1))) return 'note-frame';
  if (sender.url?.startsWith(home)) return 'own-page';
  return sender.tab === undefined ? 'stranger' : 'reader';
}
