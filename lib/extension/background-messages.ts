import { answerRequests, type Handlers } from './answer-requests';
import type { MessageRuntime } from './message-runtime';
import type { BackgroundRequests } from './messages';
import { type SenderKind, senderKind } from './sender-kind';

/** Who may make which request. */
const ALLOWED: { readonly [K in keyof BackgroundRequests]: readonly SenderKind[] } = {
  getCard: ['reader', 'own-page'],
  getGazetteerPart: ['reader'],
  getReaderSettings: ['reader'],
  changeSettings: ['own-page'],
  decideAboutPage: ['own-page'],
  openPanel: ['reader', 'note-frame', 'own-page'],
  openNoteFrame: ['reader'],
  redeemFrameToken: ['note-frame'],
  findFrameNotes: ['note-frame'],
  saveFrameNote: ['note-frame'],
  draftFrameNote: ['note-frame'],
  muteFrameTerm: ['note-frame'],
  closeFrameCard: ['note-frame'],
  seedStatement: ['own-page'],
};

/** Answers the requests to the background until the signal aborts. */
export function answerBackgroundRequests(
  runtime: MessageRuntime,
  handlers: Handlers<BackgroundRequests>,
  signal: AbortSignal,
): void {
  const mayAsk = (request: keyof BackgroundRequests, sender: Parameters<typeof senderKind>[1]): boolean =>
    ALLOWED[request].includes(senderKind(runtime, sender));
  answerRequests<BackgroundRequests>(runtime, handlers, mayAsk, signal);
}
