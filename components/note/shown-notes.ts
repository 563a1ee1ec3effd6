import type { Note } from '../../lib/core/notes/note';
import { type AutosaveState, isUnsaved } from './autosave-state';
import type { OpenNote } from './note-keeper';

/** A note as a view shows it. */
export interface ShownNote {
  readonly note: Note;
  /** What the reader wrote last, on the disk or not. */
  readonly text: string;
  /** Undefined for a note that was not written in since the panel was opened. */
  readonly saving?: AutosaveState;
}

/** The notes on the disk, in their order, as they are written here; before them those that are only here. */
export function findShownNotes(stored: readonly Note[], open: readonly OpenNote[]): readonly ShownNote[] {
  const openById = new Map(open.map((one) => [one.note.id, one]));
  const storedIds = new Set(stored.map(({ id }) => id));
  const onlyHere = open.filter(({ note }) => !storedIds.has(note.id));
  return [
    ...onlyHere.map(({ note, saving }) => ({ note, text: saving.text, saving })),
    ...stored.map((note) => {
      const saving = openById.get(note.id)?.saving;
      return saving ? { note, text: saving.text, saving } : { note, text: note.text };
    }),
  ];
}

/** Whether a note was begun but has nothing to keep. */
export function isBlank({ text, saving }: ShownNote): boolean {
  return text.trim() === '' && saving?.isStored === false;
}

/** Whether a note's text stands only here because its save failed. */
export function isStranded({ saving }: Pick<ShownNote, 'saving'>): boolean {
  return saving !== undefined && saving.failure !== undefined && isUnsaved(saving);
}
