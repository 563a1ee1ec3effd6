import type { NoteMirror } from '../../../lib/core/notes/note-mirror';

/** A second store in memory that a test can look into, damage and break. */
export interface MemoryMirror extends NoteMirror {
  readonly items: Map<string, unknown>;
  /** If set, writing fails with it. */
  breakage: string | undefined;
}

/** Makes one, empty. */
export function createMemoryMirror(items: Iterable<readonly [string, unknown]> = []): MemoryMirror {
  const mirror: MemoryMirror = {
    items: new Map(items),
    breakage: undefined,
    get: async (keys) => Object.fromEntries(keys.flatMap((key) => [...pick(mirror.items, key)])),
    getAll: async () => structuredClone(Object.fromEntries(mirror.items)),
    async set(values) {
      if (mirror.breakage) throw new Error(mirror.breakage);
      for (const [key, value] of Object.entries(structuredClone(values))) mirror.items.set(key, value);
    },
    async remove(keys) {
      if (mirror.breakage) throw new Error(mirror.breakage);
      for (const key of keys) mirror.items.delete(key);
    },
  };
  return mirror;
}

function* pick(items: ReadonlyMap<string, unknown>, key: string): Iterable<readonly [string, unknown]> {
  if (items.has(key)) yield [key, structuredClone(items.get(key))];
}
