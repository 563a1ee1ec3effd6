import type { HighMark } from '../../../lib/core/notes/high-mark';
import type { NoteSurroundings } from '../../../lib/store/note-store';
import { createMemoryMirror, type MemoryMirror } from './memory-mirror';

/** What a note store needs, in memory: work is done one after the other, and no other window lives. */
export function createSurroundings(
  mirror: MemoryMirror = createMemoryMirror(),
  owner = 'this-window',
): NoteSurroundings & { readonly mirror: MemoryMirror } {
  let last: Promise<unknown> = Promise.resolve();
  return {
    mirror,
    highMark: createHighMark(),
    owner,
    isAlive: async () => false,
    exclusively(work, signal) {
      const aborted = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
      const done = last.then(() => Promise.race([work(), aborted]));
      last = done.catch(() => undefined);
      return done;
    },
  };
}

/** A high mark in memory. */
export function createHighMark(last = 0): HighMark {
  let mark = last;
  return {
    read: () => mark,
    raise(to) {
      mark = Math.max(mark, to);
    },
  };
}
