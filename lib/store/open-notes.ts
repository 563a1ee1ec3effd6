import { checkNotes } from './check-notes';
import { claimDrafts } from './claim-drafts';
import { type ClauselightDatabase, isFromNewerBuild } from './database';
import { createNoteStore, type NoteStore, type NoteSurroundings } from './note-store';

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
