import type { NotesClosure } from '../core/notes/notes-closure';
import { checkNotes } from './check-notes';
import { claimDrafts } from './claim-drafts';
import { type ClauselightDatabase, findOpenFault, isFromNewerBuild } from './database';
import { createMirrorNotes, type MirrorLibrary, readMirror } from './mirror-notes';
import { createNoteStore, type NoteStore, type NoteSurroundings } from './note-store';

/** Chromium throws a damaged database away on its first use, which fails, and begins anew: the next one mends it. */
const OPEN_PAUSES_MS = [100, 400];

/** Notes that can be read, and changed unless they are closed. */
export interface OpenedNotes {
  readonly store: NoteStore;
  readonly closed?: Exclude<NotesClosure, 'private'>;
  /** What the notes are read from, if that is the second store alone. */
  readonly alone?: MirrorLibrary;
  /** What keeps a store from being used. */
  readonly fault?: Error;
}

/**
 * Gives the notes once both stores are known to be whole, and what was left half written is saved. A database of a
 * newer build is given as it is: it can be read only.
 * @param at milliseconds since 1970
 * @throws Error if a store cannot be read, or cannot be made whole
 */
export async function openNotes(
  db: ClauselightDatabase,
  surroundings: NoteSurroundings,
  at: number,
): Promise<NoteStore> {
  const store = createNoteStore(db, surroundings);
  if (await isFromNewerBuild(db)) return store;
  await checkNotes(db, surroundings, at);
  await claimDrafts(db, store, surroundings.isAlive);
  return store;
}

/**
 * Gives the notes as `openNotes` does, and where one store cannot be used, those of the other, to be read.
 * @param at milliseconds since 1970
 * @param pauses milliseconds before each further try
 * @throws Error if neither store can be used
 */
export async function openReadableNotes(
  db: ClauselightDatabase,
  surroundings: NoteSurroundings,
  at: number,
  pauses: readonly number[] = OPEN_PAUSES_MS,
): Promise<OpenedNotes> {
  try {
    const store = await openNotes(db, surroundings, at);
    return { store, ...((await isFromNewerBuild(db)) ? { closed: 'newer' } : {}) };
  } catch (error) {
    const [pause, ...rest] = pauses;
    if (pause === undefined) return readOneStore(db, surroundings, toError(error));
    await new Promise((resolve) => setTimeout(resolve, pause));
    return openReadableNotes(db, surroundings, at, rest);
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

async function readOneStore(
  db: ClauselightDatabase,
  surroundings: NoteSurroundings,
  fault: Error,
): Promise<OpenedNotes> {
  try {
    const alone = await readMirror(surroundings.mirror);
    const closed = alone.isWhole ? 'unopened' : 'unopened_partly';
    return { store: createMirrorNotes(alone, fault.message), closed, alone, fault };
  } catch (mirrorFault) {
    // It has every acknowledged note as well, if it can be opened.
    if (await findOpenFault(db)) throw mirrorFault;
    const refuse = () => Promise.reject(fault);
    const store = { ...createNoteStore(db, surroundings), save: refuse, saveAll: refuse, saveDraft: refuse };
    return { store, closed: 'uncopied', fault };
  }
}
