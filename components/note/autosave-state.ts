import type { NoteContent } from '../../lib/core/notes/note';
import { isSameContent } from '../../lib/core/notes/revision';

/**
 * The saving of one note while it is written.
 *
 *            edit                due | flush               saved
 *    rest ---------> waiting ------------------> saving ---------> rest
 *                    ^ |  ^                       |  |
 *                    '-'  '--------- edit --------'  '--- failed ---> failed ---- retry ---> saving
 *                    edit                                               |
 *                    ^----------------------- edit ---------------------'
 *
 * While it is waiting, drafts are written at a steady pace (draft-due), so that a crash costs little. Edits are counted.
 * A timer or an answer that belongs to an older edit says nothing about the newer ones, so it can neither end their
 * waiting nor make them look saved.
 */
export interface AutosaveState {
  /** What stands in the editor. */
  readonly content: NoteContent;
  /** Edits so far. */
  readonly edits: number;
  /** The newest edit that was given to the disk. */
  readonly sent: number;
  /** The newest edit that is on the disk. */
  readonly kept: number;
  /** A draft will be written soon. */
  readonly isDrafting: boolean;
  /** Whether the disk has, or may have, a version of the note. */
  readonly isStored: boolean;
  /** When the newest kept edit was kept; undefined before the first. */
  readonly keptAt?: number;
  /** Why the last save failed; undefined as soon as another is tried. */
  readonly failure?: string;
}

export type AutosaveEvent =
  | { readonly type: 'edit'; readonly content: NoteContent }
  /** The time between two drafts is over. */
  | { readonly type: 'draft-due' }
  /** The quiet time after an edit is over. */
  | { readonly type: 'due'; readonly edit: number }
  /** The reader leaves the editor: no more waiting. */
  | { readonly type: 'flush' }
  /** Another try after a failure. */
  | { readonly type: 'retry' }
  | { readonly type: 'saved'; readonly edit: number; readonly at: number }
  | { readonly type: 'failed'; readonly edit: number; readonly reason: string };

export type AutosaveEffect =
  | { readonly type: 'wait'; readonly edit: number }
  | { readonly type: 'wait-for-draft' }
  | { readonly type: 'draft' | 'save'; readonly edit: number; readonly content: NoteContent };

/** What the reader is told. */
export type AutosaveStatus = 'rest' | 'saving' | 'saved' | 'failed';

/** The state of a note that was just opened (`isStored`) or begun. */
export function beginAutosave(content: NoteContent, isStored: boolean): AutosaveState {
  return { content, edits: 0, sent: 0, kept: 0, isDrafting: false, isStored };
}

/** Whether something stands in the editor that the disk does not have. */
export function isUnsaved(state: AutosaveState): boolean {
  return state.edits > state.kept;
}

/** Gives what the reader is told. "Saved" is never said before the newest edit is on the disk. */
export function getStatus(state: AutosaveState): AutosaveStatus {
  if (state.failure !== undefined) return 'failed';
  if (isUnsaved(state)) return 'saving';
  return state.keptAt === undefined ? 'rest' : 'saved';
}

/** The next state, and what is to be done. */
export function reduceAutosave(state: AutosaveState, event: AutosaveEvent): [AutosaveState, AutosaveEffect[]] {
  switch (event.type) {
    case 'edit': {
      if (isSameContent(event.content, state.content)) return [state, []];
      const edits = state.edits + 1;
      const effects: AutosaveEffect[] = [{ type: 'wait', edit: edits }];
      if (!state.isDrafting) effects.push({ type: 'wait-for-draft' });
      return [{ ...state, content: event.content, edits, isDrafting: true }, effects];
    }
    case 'draft-due': {
      const rest = { ...state, isDrafting: false };
      if (state.sent >= state.edits || isWorthless(state)) return [rest, []];
      return [rest, [{ type: 'draft', edit: state.edits, content: state.content }]];
    }
    case 'due':
      return event.edit === state.edits && state.sent < state.edits ? save(state) : [state, []];
    case 'flush':
      return state.sent < state.edits ? save(state) : [state, []];
    case 'retry':
      return state.failure === undefined ? [state, []] : save(state);
    case 'saved': {
      if (event.edit <= state.kept) return [state, []];
      const { failure, ...rest } = state;
      const kept = { ...rest, kept: event.edit, keptAt: event.at };
      return [failure === undefined || event.edit >= state.sent ? kept : { ...kept, failure }, []];
    }
    case 'failed':
      // A newer save is under way and carries this text too.
      if (event.edit < state.sent || event.edit <= state.kept) return [state, []];
      return [{ ...state, failure: event.reason }, []];
  }
}

function save(state: AutosaveState): [AutosaveState, AutosaveEffect[]] {
  const { failure: _, ...rest } = state;
  if (isWorthless(state)) return [{ ...rest, sent: state.edits, kept: state.edits }, []];
  const sent = { ...rest, sent: state.edits, isStored: true };
  return [sent, [{ type: 'save', edit: state.edits, content: state.content }]];
}

/** A note in which nothing was ever written is not worth a place on the disk. */
function isWorthless({ isStored, content }: AutosaveState): boolean {
  return !isStored && content.text.trim() === '' && content.tags.length === 0;
}
