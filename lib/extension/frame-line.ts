import type { EditOutcome, NoteEdit } from '../core/notes/edit';
import type { FrameEdit, FrameOpening, MuteScope } from '../core/notes/frame-session';
import type { Note } from '../core/notes/note';
import { askBackground } from './ask-background';
import { messageRuntime } from './browser';

/** The note frame's line to the background, once it has proved itself. */
export interface FrameLine {
  readonly opening: FrameOpening;
  readonly notes: {
    /** The notes on the frame's clause, the one changed last first. */
    find(): Promise<readonly Note[]>;
    save(edit: NoteEdit): Promise<EditOutcome>;
    saveDraft(edit: NoteEdit): Promise<void>;
  };
  mute(where: MuteScope, isMuted: boolean): Promise<void>;
  close(): void;
}

/** Trades the token in; undefined if it is not good, or if the frame does not stand directly in a page. */
export async function createFrameLine(token: string): Promise<FrameLine | undefined> {
  if (window.parent === window || window.parent !== window.top) return undefined;
  const opening = await askBackground(messageRuntime, 'redeemFrameToken', { token }).catch(() => undefined);
  if (!opening) return undefined;
  const { session } = opening;
  return {
    opening,
    notes: {
      find: async () => (await askBackground(messageRuntime, 'findFrameNotes', { session })).notes,
      save: (edit) => askBackground(messageRuntime, 'saveFrameNote', { session, edit: onlyText(edit) }),
      async saveDraft(edit) {
        await askBackground(messageRuntime, 'draftFrameNote', { session, edit: onlyText(edit) });
      },
    },
    async mute(where, isMuted) {
      await askBackground(messageRuntime, 'muteFrameTerm', { session, where, isMuted });
    },
    close: () => report(askBackground(messageRuntime, 'closeFrameCard', { session })),
  };
}

/** Clause, tags and source stay what they are; the frame writes words only. */
function onlyText({ note, revision, bases, content: { text }, made }: NoteEdit): FrameEdit {
  return { note, revision, bases, text, made };
}

function report(asking: Promise<unknown>): void {
  asking.catch((error) => reportError(error));
}
