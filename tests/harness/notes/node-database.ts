import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { NoteMirror } from '../../../lib/core/notes/note-mirror';
import { ClauselightDatabase } from '../../../lib/store/database';
import { createMemoryMirror } from './memory-mirror';

/** A machine's disk, where databases are found again after they were closed. */
export function createDisk(): IDBFactory {
  return new IDBFactory();
}

/** Opens the product's database on such a disk. */
export function openOn(disk: IDBFactory, mirror: NoteMirror = createMemoryMirror()): ClauselightDatabase {
  const before = Dexie.dependencies;
  Dexie.dependencies = { indexedDB: disk, IDBKeyRange };
  try {
    return new ClauselightDatabase('clauselight', mirror);
  } finally {
    Dexie.dependencies = before;
  }
}
