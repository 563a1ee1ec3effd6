import Dexie from 'dexie';
import type { Note } from '../core/notes/note';
import type { ClauselightDatabase, NoteRow } from './database';
import { withTimeLimit } from './time-limit';

/** A full or failing disk may never report back: after so long a save counts as failed. */
const SAVE_LIMIT_MS = 3000;
/** Dexie's event for writes in any window, and the name it gives to "whatever it was", after a page was frozen. */
const STORAGE_MUTATED = 'storagemutated';
const EVERYTHING = 'all';

/** The notes on the disk. */
export interface NoteStore {
  /** Every note, the one changed last first. */
  list(): Promise<readonly Note[]>;
  /**
   * Resolves once the note is on the disk; saving the same revision again does no harm.
   * Rejects with an Error that says why, if it is not on the disk or a newer revision is.
   */
  save(note: Note): Promise<void>;
  /** Resolves once the note is gone from the disk, or if it was not there. */
  remove(id: string): Promise<void>;
  /** Calls back after any change of a note, in this window or another, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void;
}

/**
 * Makes the store over an open or opening database.
 * @param limit milliseconds that a change may take
 */
export function createNoteStore(db: ClauselightDatabase, limit: number = SAVE_LIMIT_MS): NoteStore {
  const change = (run: () => Promise<void>): Promise<void> =>
    withTimeLimit(
      limit,
      () => new Error('The note could not be saved in time. Is the disk full?'),
      (signal) =>
        db.transaction('rw', db.notes, async (transaction) => {
          signal.addEventListener('abort', () => transaction.abort(), { once: true });
          await run();
        }),
    );

  return {
    async list() {
      const rows = await db.notes.orderBy('sequence').reverse().toArray();
      return rows.map(withoutSequence);
    },
    save: (note) => change(() => put(db, note)),
    remove: (id) => change(() => db.notes.delete(id)),
    watch(changed, signal) {
      const prefix = `idb://${db.name}/${db.notes.name}/`;
      const listener = (parts: object): void => {
        if (Object.keys(parts).some((part) => part.startsWith(prefix) || part === EVERYTHING)) changed();
      };
      Dexie.on(STORAGE_MUTATED, listener);
      signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(listener), { once: true });
    },
  };
}

async function put(db: ClauselightDatabase, note: Note): Promise<void> {
  const stored = await db.notes.get(note.id);
  if (stored && stored.revision >= note.revision) {
    // Sent again after an answer that never came: the first time did arrive.
    if (stored.revision === note.revision && stored.text === note.text) return;
    throw new Error('The note was changed elsewhere in the meantime.');
  }
  const last = await db.notes.orderBy('sequence').last();
  await db.notes.put({ ...note, sequence: (last?.sequence ?? 0) + 1 });
}

function withoutSequence({ sequence: _, ...note }: NoteRow): Note {
  return note;
}
