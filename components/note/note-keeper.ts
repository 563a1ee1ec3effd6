import type { Note, NoteContent, NoteSource } from '../../lib/core/notes/note';
import type { PanelServices } from '../panel-services';
import { type AutosaveEvent, type AutosaveState, beginAutosave, isUnsaved, reduceAutosave } from './autosave-state';

/** How long the keys rest before a note is saved. */
export const QUIET_MS = 600;
/** The most that a crash may cost while the keys do not rest. */
export const DRAFT_MS = 250;

/** A note that was written in, in this panel. */
export interface OpenNote {
  /** As it was when it was opened, or begun. */
  readonly note: Note;
  readonly saving: AutosaveState;
  /** Another window was first: what is written here stands beside the note until the reader chooses. */
  readonly isBeside: boolean;
}

/**
 * Holds what the reader writes until it is on the disk, whatever view she is in: leaving a clause, a failing save or
 * a change in another window takes no text away. Made by `createNoteKeeper`.
 */
export interface NoteKeeper {
  /** Begins a note on a clause and gives it; it reaches the disk with its first letter. */
  begin(clause: string | undefined, source?: NoteSource): Note;
  get(id: string): OpenNote | undefined;
  findOpen(): readonly OpenNote[];
  /** Takes what now stands in the editor of a note, which may be new to the keeper. */
  edit(note: Note, content: NoteContent): void;
  /** Saves now what still waits in a note. */
  flush(id: string): void;
  /** Tries again to save a note. */
  retry(id: string): void;
  /** Saves, or tries again to save, all that is not saved: the panel may be closed any moment. */
  flushAll(): void;
  /**
   * Puts a note into the trash.
   * @throws Error with the reason if it is still in its place
   */
  remove(note: Note): Promise<void>;
  /**
   * Settles a conflict: the note says `content` from now on, and the versions that it was chosen from go to its history.
   * @throws Error with the reason if the conflict is still there
   */
  settle(note: Note, content: NoteContent): Promise<void>;
  /**
   * Brings a note back from the trash.
   * @throws Error with the reason if it is still there
   */
  restore(note: Note): Promise<void>;
  /** The notes that were deleted in this panel and can be brought back with one key, the last one at the end. */
  findRemoved(): readonly Note[];
  /** Forgets begun notes in which nothing stands. */
  dropBlank(): void;
  /** Makes room for what the disk has, of a note in which nothing is unsaved here; undefined if the disk has none. */
  reconcile(id: string, stored: Note | undefined): void;
  /** Calls back after any change, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void;
}

interface Entry {
  readonly note: Note;
  saving: AutosaveState;
  isBeside: boolean;
  /** The revisions that the next edit is written over: the one known to be kept, and those still on their way. */
  bases: readonly string[];
  /** Every revision that this window has seen or made of the note. */
  readonly seen: Set<string>;
  /** The id of the revision that the draft and then the next save become. */
  next: string;
  /** It is being deleted: nothing may save it again. */
  isLeaving: boolean;
  /** Ends with the last save under way; never rejects. */
  underWay: Promise<unknown>;
}

/** What a keeper needs: the panel's services, or the note frame's. */
interface KeeperServices extends Pick<PanelServices, 'now' | 'newId'> {
  readonly notes: Pick<PanelServices['notes'], 'save' | 'saveDraft'>;
  readonly pack: { readonly id: string };
}

/** Makes the keeper of one panel. */
export function createNoteKeeper({ notes, now, newId, pack }: KeeperServices): NoteKeeper {
  const entries = new Map<string, Entry>();
  const watchers = new Set<() => void>();
  const removed: Note[] = [];
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
      else if (effect.type === 'wait-for-draft') setTimeout(() => dispatch(entry, { type: 'draft-due' }), DRAFT_MS);
      else if (effect.type === 'draft') void draft(entry, effect.edit, effect.content);
      else entry.underWay = Promise.all([entry.underWay, save(entry, effect.edit, effect.content)]);
    }
    if (after !== before) announce();
  };

  const editOf = (entry: Entry, content: NoteContent) => ({
    note: entry.note.id,
    revision: entry.next,
    bases: entry.bases,
    content,
    made: now(),
  });

  const draft = async (entry: Entry, edit: number, content: NoteContent) => {
    try {
      await notes.saveDraft(editOf(entry, content));
    } catch (error) {
      dispatch(entry, { type: 'failed', edit, reason: reasonOf(error) });
    }
  };

  // Saves are not queued behind each other: a queued one would be lost if the panel is closed now. The database keeps
  // their order, and each names the ones before it as what it was written over.
  const save = async (entry: Entry, edit: number, content: NoteContent) => {
    const sent = editOf(entry, content);
    entry.bases = [...entry.bases, sent.revision];
    entry.seen.add(sent.revision);
    entry.next = newId();
    try {
      const { isBeside } = await notes.save(sent);
      entry.isBeside = isBeside;
      entry.bases = entry.bases.slice(entry.bases.indexOf(sent.revision));
      dispatch(entry, { type: 'saved', edit, at: now() });
    } catch (error) {
      dispatch(entry, { type: 'failed', edit, reason: reasonOf(error) });
    }
  };

  const send = (id: string, event: AutosaveEvent) => {
    const entry = entries.get(id);
    if (entry) dispatch(entry, event);
  };

  const open = (note: Note): Entry => {
    const bases = note.revision === '' ? [] : [note.revision];
    const entry: Entry = {
      note,
      saving: beginAutosave(note.content, bases.length > 0),
      isBeside: false,
      bases,
      seen: new Set(bases),
      next: newId(),
      isLeaving: false,
      underWay: Promise.resolve(),
    };
    entries.set(note.id, entry);
    return entry;
  };

  /** One edit that is no typing: kept before anything is shown, and what is open of the note begins anew. */
  const change = async (
    note: Note,
    content: NoteContent,
    how: { isDeleted?: boolean; settles?: readonly string[] },
  ) => {
    const entry = entries.get(note.id);
    if (entry) entry.isLeaving = true;
    try {
      // A save that lands afterwards would undo it.
      await entry?.underWay;
      const bases = [note.revision, ...(entry?.bases ?? [])];
      if (!entry || entry.saving.isStored) {
        await notes.save({ note: note.id, revision: newId(), bases, content, made: now(), ...how });
      }
      entries.delete(note.id);
    } finally {
      if (entry) entry.isLeaving = false;
      announce();
    }
  };

  return {
    begin(clause, source) {
      const at = now();
      const content = {
        pack: pack.id,
        ...(clause === undefined ? {} : { clause }),
        text: '',
        tags: [],
        ...(source && { source }),
      };
      const note = { id: newId(), revision: '', rivals: [], created: at, modified: at, isDeleted: false, content };
      open(note);
      announce();
      return note;
    },
    get: (id) => entries.get(id),
    findOpen: () => [...entries.values()],
    edit(note, content) {
      dispatch(entries.get(note.id) ?? open(note), { type: 'edit', content });
    },
    flush: (id) => send(id, { type: 'flush' }),
    retry: (id) => send(id, { type: 'retry' }),
    flushAll() {
      for (const id of [...entries.keys()]) {
        // The draft is one short write: it arrives even where the browser leaves no time for the save.
        send(id, { type: 'draft-due' });
        send(id, { type: 'flush' });
        send(id, { type: 'retry' });
      }
    },
    async remove(note) {
      const content = entries.get(note.id)?.saving.content ?? note.content;
      const isStored = entries.get(note.id)?.saving.isStored ?? true;
      await change(note, content, { isDeleted: true });
      if (isStored) removed.push({ ...note, content, isDeleted: true });
      announce();
    },
    settle: (note, content) => change(note, content, { settles: note.rivals }),
    async restore(note) {
      await change(note, note.content, {});
      const at = removed.findIndex(({ id }) => id === note.id);
      if (at >= 0) removed.splice(at, 1);
      announce();
    },
    findRemoved: () => removed,
    dropBlank() {
      for (const [id, { saving }] of entries) {
        if (!saving.isStored && saving.content.text.trim() === '') entries.delete(id);
      }
    },
    reconcile(id, stored) {
      const entry = entries.get(id);
      if (!entry || isUnsaved(entry.saving) || !entry.saving.isStored || entry.isLeaving) return;
      const isOurs =
        stored !== undefined &&
        !stored.isDeleted &&
        (entry.seen.has(stored.revision) || stored.rivals.some((rival) => entry.seen.has(rival)));
      if (!isOurs) entries.delete(id);
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
