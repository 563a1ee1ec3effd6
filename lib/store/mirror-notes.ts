import { type Head, noteOf, replayRevisions } from '../core/notes/head';
import type { NoteMirror } from '../core/notes/note-mirror';
import { createNoteFilter, UNFILED } from '../core/notes/note-query';
import { compareRevisions, type StoredRevision } from '../core/notes/revision';
import { REVISION_PREFIX, readWitness, unpackRevision } from './mirror-revisions';
import type { NoteStore } from './note-store';
import { toVersion } from './read-notes';

/** What the second store holds. */
export interface MirrorLibrary {
  /** Every revision that can be read, in order. */
  readonly revisions: readonly StoredRevision[];
  /** All that was ever kept is here. */
  readonly isWhole: boolean;
}

/** Reads the second store alone, for when the database cannot be opened; writes nothing. */
export async function readMirror(mirror: NoteMirror): Promise<MirrorLibrary> {
  const kept = Object.entries(await mirror.getAll()).filter(([key]) => key.startsWith(REVISION_PREFIX));
  const revisions = kept.flatMap(([, value]) => unpackRevision(value) ?? []).sort(compareRevisions);
  const witness = await readWitness(mirror);
  return { revisions, isWhole: witness?.count === revisions.length };
}

/** The notes of the second store: they can be read, and a save says why it is none. */
export function createMirrorNotes({ revisions }: MirrorLibrary, reason: string): NoteStore {
  const heads = [...replayRevisions(revisions).values()].sort((a, b) => b.sequence - a.sequence);
  const refuse = () => Promise.reject(new Error(reason));
  return {
    overview: async () => sumUp(heads),
    async find(query) {
      const found = heads.filter(createNoteFilter(query));
      return { notes: found.slice(0, query.limit).map(noteOf), hasMore: found.length > query.limit };
    },
    async get(id) {
      const head = heads.find((one) => one.id === id);
      return head && noteOf(head);
    },
    history: async (id) =>
      revisions
        .filter(({ note }) => note === id)
        .reverse()
        .map(toVersion),
    save: refuse,
    saveAll: refuse,
    saveDraft: refuse,
    // Nothing here ever changes.
    watch: () => undefined,
  };
}

function sumUp(heads: readonly Head[]): Awaited<ReturnType<NoteStore['overview']>> {
  const kept = heads.filter(({ isDeleted }) => !isDeleted);
  const shelves = new Set(kept.map(({ content }) => content.clause ?? UNFILED));
  return {
    count: kept.length,
    trashed: heads.length - kept.length,
    contested: kept.filter(({ rivals }) => rivals.length > 0).length,
    clauses: [...shelves].filter((shelf) => shelf !== UNFILED).sort(),
    hasUnfiled: shelves.has(UNFILED),
    tags: [...new Set(kept.flatMap(({ content }) => content.tags))].sort(),
    sites: [...new Set(kept.flatMap(({ content }) => content.source?.site ?? []))].sort(),
  };
}
