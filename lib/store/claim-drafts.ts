import type { ClauselightDatabase } from './database';
import type { NoteStore } from './note-store';

/**
 * Saves what was being written in windows that ended before they could. A draft keeps the id of the revision that it
 * becomes, so that ending in the middle of this does no harm.
 * @param isAlive whether a window is still there and will save its drafts itself
 */
export async function claimDrafts(
  db: ClauselightDatabase,
  store: NoteStore,
  isAlive: (owner: string) => Promise<boolean>,
): Promise<void> {
  for (const { owner, edit } of await db.drafts.toArray()) {
    if (await isAlive(owner)) continue;
    await store.save(edit);
  }
}
