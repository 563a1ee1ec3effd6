import { useEffect, useState } from 'preact/hooks';
import type { NotePage, NoteQuery, NotesOverview } from '../../lib/core/notes/note-query';
import { usePanel } from '../panel/panel-context';
import type { NotesService } from '../panel-services';
import type { NoteKeeper } from './note-keeper';

/** Something that was read from the disk, or why it cannot be read. */
export interface Reading<Value> {
  /** Undefined until it is read for the first time. */
  readonly value?: Value;
  readonly failure?: string;
}

/** What notes there are; the notes being written follow what other windows do to them. */
export function useNotesOverview(notes: NotesService, keeper: NoteKeeper): Reading<NotesOverview> {
  return useReading(
    notes,
    async () => {
      for (const { note } of keeper.findOpen()) keeper.reconcile(note.id, await notes.get(note.id));
      return notes.overview();
    },
    '',
  );
}

/** The notes that answer a query, through every change of them. */
export function useNotePage(query: NoteQuery): Reading<NotePage> {
  const { notes } = usePanel();
  return useReading(notes, () => notes.find(query), JSON.stringify(query));
}

/** Something about the notes, read again after every change of them and whenever `key` says that it is something else. */
export function useReading<Value>(notes: NotesService, read: () => Promise<Value>, key: string): Reading<Value> {
  const [reading, setReading] = useState<Reading<Value>>({});

  useEffect(() => {
    const stop = new AbortController();
    let asked = 0;
    const readAgain = async () => {
      const question = ++asked;
      // A later question has a newer answer.
      const isOver = () => question !== asked || stop.signal.aborted;
      try {
        const value = await read();
        if (!isOver()) setReading({ value });
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        if (!isOver()) setReading((last) => ({ ...last, failure }));
      }
    };
    notes.watch(() => void readAgain(), stop.signal);
    void readAgain();
    return () => stop.abort();
  }, [notes, key]);

  return reading;
}
