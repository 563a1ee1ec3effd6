import type { Backups } from '../core/notes/backup';
import { type Digest, formatLibrary } from '../core/notes/exchange/own-format';
import { noteOf, replayRevisions } from '../core/notes/head';
import type { MirrorLibrary } from './mirror-notes';

/** The ways out while only the second store can be read; there is no way in. */
export function createMirrorBackups({ revisions }: MirrorLibrary, digest: Digest, reason: string): Backups {
  const refuse = () => Promise.reject(new Error(reason));
  return {
    // What is known of exports and snapshots stands in the database.
    status: async () => ({ snapshots: [], changes: 0, isTold: true }),
    async exportLibrary(signal, progress) {
      const numbered = revisions.map((revision, at) => ({ ...revision, n: at + 1 }));
      const byNote = Map.groupBy(numbered, ({ note }) => note);
      const ids = [...byNote.keys()].sort();
      const file = await formatLibrary(
        ids.map((id) => ({ id, revisions: byNote.get(id) ?? [] })),
        digest,
      );
      signal.throwIfAborted();
      progress(1);
      return file;
    },
    async readAll() {
      const heads = [...replayRevisions(revisions).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      return heads.filter(({ isDeleted }) => !isDeleted).map(noteOf);
    },
    readFile: refuse,
    readSnapshot: refuse,
    takeIn: refuse,
    // Remembered nowhere: the next reminder comes too early rather than too late.
    markExported: async () => undefined,
    dismissNotice: refuse,
    markTold: refuse,
  };
}
