import type { Note, NoteContent } from '../../lib/core/notes/note';
import { type AutosaveState, isUnsaved } from './autosave-state';
import type { OpenNote } from './note-keeper';

/** A note as a view shows it. */
export interface ShownNote {
  readonly note: Note;
  /** What the reader wrote last, on the disk or not. */
  readonly content: NoteContent;
  /** Undefined for a note that was not written in since the panel was opened. */
  readonly saving?: AutosaveState;
  /** What is written here stands beside another window's version. */
  readonly isBeside: boolean;
}

/** The notes on the disk, in their order, as they are written here; before them those that are only here. */
export function findShownNotes(stored: readonly Note[], open: readonly OpenNote[]): readonly ShownNote[] {
  const openById = new Map(open.map((one) => [one.note.id, one]));
  const storedIds = new Set(stored.map(({ id }) => id));
  const onlyHere = open.filter(({ note }) => !storedIds.has(note.id));
  return [...onlyHere.map((one) => show(one.note, one)), ...stored.map((note) => show(note, openById.get(note.id)))];
}

/** A note as it is written here, if it is. */
export function show(note: Note, open: OpenNote | undefined): ShownNote {
  if (!open) return { note, content: note.content, isBeside: false };
  return { note, content: open.saving.content, saving: open.saving, isBeside: open.isBeside };
}

/** Whether a note was begun but has nothing to keep. */
export function isBlank({ content, saving }: ShownNote): boolean {
  return content.text.trim() === '' && content.tags.length === 0 && saving?.isStored === false;
}

/** Whether a note's text stands only here because its save failed. */
export function isStranded({ saving }: Pick<ShownNote, 'saving'>): boolean {
  return saving !== undefined && saving.failure !== undefined && isUnsaved(saving);
}
