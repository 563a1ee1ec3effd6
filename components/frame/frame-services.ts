import type { FrameOpening, MuteScope } from '../../lib/core/notes/frame-session';
import type { Note } from '../../lib/core/notes/note';
import type { Translate } from '../../lib/core/strings';
import type { NotesService } from '../panel-services';

/** What the note frame needs from outside; the entry point supplies it once the frame has proved itself. */
export interface FrameServices {
  readonly opening: FrameOpening;
  readonly translate: Translate;
  readonly notes: Pick<NotesService, 'save' | 'saveDraft'> & {
    /** The notes on the frame's clause, the one changed last first. */
    find(): Promise<readonly Note[]>;
  };
  /** Stops marking the frame's term, or marks it again. */
  mute(where: MuteScope, isMuted: boolean): Promise<void>;
  /** Closes the card around the frame. */
  close(): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** A fresh UUID. */
  newId(): string;
}
