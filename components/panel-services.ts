import type { SearchResult } from '../lib/core/lookup/search-result';
import type { PageReport } from '../lib/core/mentions/page-mention';
import type { Backups } from '../lib/core/notes/backup';
import type { EditOutcome, NoteEdit, NoteVersion } from '../lib/core/notes/edit';
import type { Note } from '../lib/core/notes/note';
import type { NotePage, NoteQuery, NotesOverview } from '../lib/core/notes/note-query';
import type { NotesClosure } from '../lib/core/notes/notes-closure';
import type { Pack } from '../lib/core/statement/pack';
import type { CountedKey, Translate } from '../lib/core/strings';
import type { ControlService } from './control-service';

/** What the side panel needs from outside; the entry point supplies it. */
export interface PanelServices {
  readonly translate: Translate;
  /** The interface string for a number, by the rules of the reader's language; the number itself is `$1`. */
  translateCounted(stem: CountedKey, count: number, ...substitutions: readonly string[]): string;
  readonly pack: Pack;
  /** Of the extension, such as `1.2.0`. */
  readonly version: string;
  /** Clauses that answer a query, the best first; empty for an empty or hopeless query. */
  search(query: string): readonly SearchResult[];
  /** The clause of a term that fits a sentence, and the mention's own words, best. */
  chooseClause(term: string, sentence: string, surface: string): string;
  readonly notes: NotesService;
  /** Why notes cannot be made in this window, in which case none are shown or they can only be read. */
  readonly notesClosed: NotesClosure | undefined;
  readonly backups: Backups;
  /** Reads a file that the reader chose; rejects with an ImportError if it is no text. */
  readTextFile(file: Blob): Promise<string>;
  readonly page: PageService;
  readonly control: ControlService;
  /** Milliseconds since 1970. */
  now(): number;
  /** A fresh UUID, for a note that is begun. */
  newId(): string;
  copy(text: string): Promise<void>;
}

/** Notes, as the side panel reads and writes them. */
export interface NotesService {
  overview(): Promise<NotesOverview>;
  /** The notes that answer a query, the one changed last first. */
  find(query: NoteQuery): Promise<NotePage>;
  get(id: string): Promise<Note | undefined>;
  /** Every version of a note, the newest first. */
  history(id: string): Promise<readonly NoteVersion[]>;
  /**
   * Keeps an edit; resolves once it is in both stores. Rejects, with the reason in words, if it could not be kept.
   * Deleting is an edit as well (`isDeleted`), and so is bringing back.
   */
  save(edit: NoteEdit): Promise<EditOutcome>;
  /** Keeps what is being written until it is saved, so that a crash takes nothing. */
  saveDraft(edit: NoteEdit): Promise<void>;
  /** Calls back after any change, in this window or another, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void;
}

/** The page in the active tab, as the side panel sees it. */
export interface PageService {
  /** Undefined where no reader runs: browser pages, the store, withdrawn site access. */
  report(): Promise<PageReport | undefined>;
  /** Scrolls the page to a mention; false if it is gone. */
  show(id: number): Promise<boolean>;
  /** Calls back when the tab or its mentions change, until the signal aborts. */
  watch(changed: () => void, signal: AbortSignal): void;
}
