import type { NoteStore } from './note-store';

/** The notes of a window in which none can be kept: there are none, and a save says why. */
export function createClosedNotes(reason: string): NoteStore {
  const refuse = () => Promise.reject(new Error(reason));
  return {
    overview: async () => ({
      count: 0,
      trashed: 0,
      contested: 0,
      clauses: [],
      hasUnfiled: false,
      tags: [],
      sites: [],
    }),
    find: async () => ({ notes: [], hasMore: false }),
    get: async () => undefined,
    history: async () => [],
    save: refuse,
    saveAll: refuse,
    saveDraft: refuse,
    watch: () => undefined,
  };
}
