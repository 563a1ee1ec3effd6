import { fingerprint } from '../../lookup/fingerprint';
import type { NoteContent, NoteOrigin } from '../note';
import type { LibraryNote } from './library';

/** A note that another tool made. */
export interface ForeignNote {
  readonly origin: NoteOrigin;
  /** The id it has here if it was once exported from here. */
  readonly id?: string;
  /** Milliseconds since 1970; 0 where the file does not say. */
  readonly made: number;
  readonly content: NoteContent;
}

/**
 * Gives foreign notes as notes of one revision each. All ids are made from the foreign ones, so that the same file
 * gives the same notes each time, and a later version of it later revisions of them.
 */
export function fromForeign(notes: readonly ForeignNote[]): readonly LibraryNote[] {
  return notes.map(({ origin, id, made, content }, at) => {
    const note = id ?? `${origin.tool}-${fingerprint(origin.id)}`;
    const whole = id === undefined ? { ...content, origin } : content;
    return {
      id: note,
      revisions: [
        {
          n: at + 1,
          id: `${note}-${fingerprint(JSON.stringify([origin.stamp, whole]))}`,
          note,
          isBeside: false,
          settles: [],
          isDeleted: false,
          made,
          content: whole,
        },
      ],
    };
  });
}

/** Gives a moment that a file names in ISO 8601 in milliseconds since 1970; 0 for nonsense. */
export function parseMoment(text: string | undefined): number {
  const at = Date.parse(text ?? '');
  return Number.isFinite(at) ? at : 0;
}
