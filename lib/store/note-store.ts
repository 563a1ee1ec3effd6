import Dexie from 'dexie';
import type { EditOutcome, NoteEdit, NoteVersion } from '../core/notes/edit';
import type { HighMark } from '../core/notes/high-mark';
import type { Note } from '../core/notes/note';
import type { NoteMirror } from '../core/notes/note-mirror';
import type { NotePage, NoteQuery, NotesOverview } from '../core/notes/note-query';
import { commitEdits } from './commit-edits';
import { type ClauselightDatabase, isFromNewerBuild } from './database';
import { mirrorRevisions } from './mirror-revisions';
import { findNotes, readHistory, readNote, readOverview } from './read-notes';
import { withTimeLimit } from './time-limit';

/** A full or failing disk may never report back: after so long a save counts as failed. */
const SAVE_LIMIT_MS = 3000;
/** What another window does may take longer: a large import. A save waits for it. */
const TURN_LIMIT_MS = 120_000;
/** Dexie's event for writes in any window, and the name it gives to "whatever it was", after a page was frozen. */
const STORAGE_MUTATED = 'storagemutated';
const EVERYTHING = 'all';

/** What the notes need from outside their database. */
export interface NoteSurroundings {
  readonly mirror: NoteMirror;
  readonly highMark: HighMark;
  /** This window: whose drafts are its own. */
  readonly owner: string;
  /** Whether another window is still there, and will save its drafts itself. */
  isAlive(owner: string): Promise<boolean>;
  /** Runs work while no other window of the extension runs any; the signal ends waiting and holding. */
  exclusively<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

/** The notes on the disk, in both stores. */
export interface NoteStore {
  overview(): Promise<NotesOverview>;
  find(query: NoteQuery): Promise<NotePage>;
  get(id: string): Promise<Note | undefined>;
  /** Every version of a note, the newest first. */
  history(id: string): Promise<readonly NoteVersion[]>;
  /**
   * Resolves once the edit is in both stores; the same edit sent again does no harm. What was written over a version
   * that is no longer the newest is kept beside the note, never over it.
   * Rejects with an Error that says why, if it is not in both stores. While another window takes notes in, it waits.
   */
  save(edit: NoteEdit): Promise<EditOutcome>;
  /** Several edits in one transaction: all or none. */
  saveAll(edits: readonly NoteEdit[]): Promise<readonly EditOutcome[]>;
  /** Keeps written text until its edit is saved; resolves once it is on the disk. */
  saveDraft(edit: NoteEdit): Promise<void>;
  /** Calls back after any change of a note, in this window or another, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void;
}

/**
 * Makes the store over a database that `checkNotes` has found, or made, whole.
 * @param limit milliseconds that a change may take
 * @param turnLimit milliseconds that it may wait for its turn
 */
export function createNoteStore(
  db: ClauselightDatabase,
  { mirror, highMark, exclusively, owner }: Omit<NoteSurroundings, 'isAlive'>,
  limit: number = SAVE_LIMIT_MS,
  turnLimit: number = TURN_LIMIT_MS,
): NoteStore {
  const saveAll = (edits: readonly NoteEdit[]): Promise<readonly EditOutcome[]> =>
    withTimeLimit(turnLimit, tooBusy, (waiting) =>
      exclusively(
        () =>
          withTimeLimit(limit, tooLate, async (signal) => {
            await refuseNewerDatabase(db);
            const outcomes = await commit(db, edits, signal);
            highMark.raise((await mirrorRevisions(db, mirror)).last);
            return outcomes;
          }),
        waiting,
      ),
    );

  return {
    overview: () => readOverview(db),
    find: (query) => findNotes(db, query),
    get: (id) => readNote(db, id),
    history: (id) => readHistory(db, id),
    async save(edit) {
      const [outcome] = await saveAll([edit]);
      return outcome ?? { isBeside: false };
    },
    saveAll,
    saveDraft: (edit) =>
      withTimeLimit(limit, tooLate, async () => {
        await db.drafts.put({ note: edit.note, owner, edit });
      }),
    watch(changed, signal) {
      const prefix = `idb://${db.name}/${db.heads.name}/`;
      const listener = (parts: object): void => {
        if (Object.keys(parts).some((part) => part.startsWith(prefix) || part === EVERYTHING)) changed();
      };
      Dexie.on(STORAGE_MUTATED, listener);
      signal.addEventListener('abort', () => Dexie.on.storagemutated.unsubscribe(listener), { once: true });
    },
  };
}

/** One strict transaction: revisions, heads, ledger, and the drafts that the edits came from. */
function commit(
  db: ClauselightDatabase,
  edits: readonly NoteEdit[],
  signal: AbortSignal,
): Promise<readonly EditOutcome[]> {
  return db.transaction('rw', db.revisions, db.heads, db.ledger, db.drafts, async (transaction) => {
    signal.addEventListener('abort', () => transaction.abort(), { once: true });
    const outcomes = await commitEdits(db, edits);
    const done = new Set(edits.map(({ revision }) => revision));
    await db.drafts.filter(({ edit }) => done.has(edit.revision)).delete();
    return outcomes;
  });
}

/** @throws Error if a newer build has changed the database */
export async function refuseNewerDatabase(db: ClauselightDatabase): Promise<void> {
  if (await isFromNewerBuild(db)) {
    throw new Error('These notes were kept by a newer version of Clauselight. They can be read here, not changed.');
  }
}

function tooLate(): Error {
  return new Error('The note could not be saved in time. Is the disk full?');
}

function tooBusy(): Error {
  return new Error('Another window has been busy with the notes for too long. Close it, and try again.');
}
