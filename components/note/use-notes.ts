import { useEffect, useState } from 'preact/hooks';
import type { Note } from '../../lib/core/notes/note';
import type { NotesService } from '../panel-services';
import type { NoteKeeper } from './note-keeper';

/** The notes on the disk, or why they cannot be read. */
export interface StoredNotes {
  /** Undefined until they are read for the first time. */
  readonly list?: readonly Note[];
  readonly failure?: string;
}

/** Follows the notes on the disk. */
export function useNotes(service: NotesService, keeper: NoteKeeper): StoredNotes {
  const [stored, setStored] = useState<StoredNotes>({});

  useEffect(() => {
    const stop = new AbortController();
    let asked = 0;
    const read = async () => {
      const question = ++asked;
      try {
        const list = await service.list();
        // A later question has a newer answer.
        if (question !== asked || stop.signal.aborted) return;
        keeper.reconcile(list);
        setStored({ list });
      } catch (error) {
        if (stop.signal.aborted) return;
        const failure = error instanceof Error ? error.message : String(error);
        setStored((last) => ({ ...last, failure }));
      }
    };
    service.watch(() => void read(), stop.signal);
    void read();
    return () => stop.abort();
  }, [service, keeper]);

  return stored;
}
