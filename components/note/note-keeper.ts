import type { Note } from '../../lib/core/notes/note';
import type { PanelServices } from '../panel-services';
import { type AutosaveEvent, type AutosaveState, beginAutosave, isUnsaved, reduceAutosave } from './autosave-state';

/** How long the keys rest before a note is saved. */
export const QUIET_MS = 250;

/** A note that was written in, in this panel. */
export interface OpenNote {
  /** As it was last given to the disk, or begun. */
  readonly note: Note;
  readonly saving: AutosaveState;
}

/**
 * Holds what the reader writes until it is on the disk, whatever view she is in: leaving a clause, a failing save or
 * a change in another window takes no text away. Made by `createNoteKeeper`.
 */
export interface NoteKeeper {
  /** Begins a note on a clause and gives it; it reaches the disk with its first letter. */
  begin(clause: string): Note;
  get(id: string): OpenNote | undefined;
  findOpen(): readonly OpenNote[];
  /** Takes what now stands in the editor of a note, which may be new to the keeper. */
  edit(note: Note, text: string): void;
  /** Saves now what still waits in a note. */
  flush(id: string): void;
  /** Tries again to save a note, over a version from elsewhere if that was in the way: the reader was told. */
  retry(id: string): void;
  /** Saves, or tries again to save, all that is not saved: the panel may be closed any moment. */
  flushAll(): void;
  /**
   * Takes a note away, here and on the disk.
   * @throws Error with the reason if it is still on the disk
   */
  remove(id: string): Promise<void>;
  /** Forgets begun notes in which nothing stands. */
  dropBlank(): void;
  /** Makes room for newer versions from the disk, of notes in which nothing is unsaved here. */
  reconcile(stored: readonly Note[]): void;
  /** Calls back after any change, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void;
}

interface Entry {
  note: Note;
  saving: AutosaveState;
  /** The revision that the disk's list has shown last; undefined before. */
  listed: number | undefined;
  /** It is being deleted: nothing may save it again. */
  isLeaving: boolean;
  /** Ends with the last save under way; never rejects. */
  underWay: Promise<unknown>;
}

/** Makes the keeper of one panel. */
export function createNoteKeeper({ notes, now, newId, pack }: PanelServices): NoteKeeper {
  const entries = new Map<string, Entry>();
  const watchers = new Set<() => void>();
  const announce = () => {
    for (const changed of watchers) changed();
  };

  const dispatch = (entry: Entry, event: AutosaveEvent) => {
    if (entries.get(entry.note.id) !== entry) return;
    if (entry.isLeaving && event.type !== 'saved' && event.type !== 'failed') return;
    const before = entry.saving;
    const [after, effects] = reduceAutosave(before, event);
    entry.saving = after;
    for (const effect of effects) {
      if (effect.type === 'wait') setTimeout(() => dispatch(entry, { type: 'due', edit: effect.edit }), QUIET_MS);
      else entry.underWay = Promise.all([entry.underWay, save(entry, effect.edit, effect.text)]);
    }
    if (after !== before) announce();
  };

  // Saves are not queued behind each other: a queued one would be lost if the panel is closed now. The database keeps
  // their order.
  const save = async (entry: Entry, edit: number, text: string) => {
    const note = { ...entry.note, text, modified: now(), revision: entry.note.revision + 1 };
    entry.note = note;
    try {
      await notes.save(note);
      dispatch(entry, { type: 'saved', edit, at: now() });
    } catch (error) {
      dispatch(entry, { type: 'failed', edit, reason: reasonOf(error) });
    }
  };

  const send = (id: string, event: AutosaveEvent) => {
    const entry = entries.get(id);
    if (entry) dispatch(entry, event);
  };

  const open = (note: Note, isStored: boolean): Entry => {
    const entry: Entry = {
      note,
      saving: beginAutosave(note.text, isStored),
      listed: isStored ? note.revision : undefined,
      isLeaving: false,
      underWay: Promise.resolve(),
    };
    entries.set(note.id, entry);
    return entry;
  };

  return {
    begin(clause) {
      const at = now();
      const note = { id: newId(), pack: pack.id, clause, text: '', created: at, modified: at, revision: 0 };
      open(note, false);
      announce();
      return note;
    },
    get: (id) => entries.get(id),
    findOpen: () => [...entries.values()],
    edit(note, text) {
      dispatch(entries.get(note.id) ?? open(note, note.revision > 0), { type: 'edit', text });
    },
    flush: (id) => send(id, { type: 'flush' }),
    retry(id) {
      const entry = entries.get(id);
      if (!entry) return;
      const revision = Math.max(entry.note.revision, entry.listed ?? 0);
      entry.note = { ...entry.note, revision };
      dispatch(entry, { type: 'retry' });
    },
    flushAll() {
      for (const id of [...entries.keys()]) {
        send(id, { type: 'flush' });
        send(id, { type: 'retry' });
      }
    },
    async remove(id) {
      const entry = entries.get(id);
      if (entry) entry.isLeaving = true;
      try {
        // A save that lands after the deletion would bring the note back.
        await entry?.underWay;
        if (!entry || entry.saving.isStored) await notes.remove(id);
        entries.delete(id);
      } finally {
        if (entry) entry.isLeaving = false;
        announce();
      }
    },
    dropBlank() {
      for (const [id, { saving }] of entries) {
        if (!saving.isStored && saving.text.trim() === '') entries.delete(id);
      }
    },
    reconcile(stored) {
      const revisions = new Map(stored.map(({ id, revision }) => [id, revision]));
      for (const [id, entry] of entries) {
        const revision = revisions.get(id);
        const isGone = revision === undefined && entry.listed !== undefined;
        const isNewer = revision !== undefined && revision > entry.note.revision;
        entry.listed = revision;
        if ((isNewer || isGone) && !isUnsaved(entry.saving)) entries.delete(id);
      }
    },
    watch(changed, signal) {
      watchers.add(changed);
      signal.addEventListener('abort', () => watchers.delete(changed), { once: true });
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
