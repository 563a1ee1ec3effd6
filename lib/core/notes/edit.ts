import type { NoteContent } from './note';

/** Something to be kept about one note. */
export interface NoteEdit {
  readonly note: string;
  /** A fresh UUID: the id of the revision that the edit becomes. Sent again after no answer, it does no harm. */
  readonly revision: string;
  /**
   * The revisions that the reader wrote over, the newest last; none for a new note. Several while earlier edits are on
   * their way: whichever of them is in front, nobody else was first.
   */
  readonly bases: readonly string[];
  readonly content: NoteContent;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** It puts the note into the trash. */
  readonly isDeleted?: boolean;
  /** Conflict versions that the reader has decided about. */
  readonly settles?: readonly string[];
}

/** What became of an edit that was kept. */
export interface EditOutcome {
  /** Another window was first: the edit is kept beside the note, and the reader is to choose. */
  readonly isBeside: boolean;
}

/** Written text that is not yet a revision, so that a crash costs a quarter of a second of typing at most. */
export interface Draft {
  /** The window that writes it. */
  readonly owner: string;
  readonly edit: NoteEdit;
}

/** A version of a note, as its history shows it. */
export interface NoteVersion {
  readonly revision: string;
  readonly made: number;
  readonly isDeleted: boolean;
  readonly isBeside: boolean;
  readonly content: NoteContent;
}
