import Dexie, { type Table } from 'dexie';
import type { Note } from '../core/notes/note';
import type { Clause, EditorNote, Section, StatementInfo } from '../core/statement/clause';
import type { PlainWords } from '../core/statement/pack';
import type { Term } from '../core/statement/term';

const DATABASE_NAME = 'clauselight';

/** A pack without its clauses and terms, which have tables of their own. */
export interface PackRow {
  readonly id: string;
  readonly version: string;
  readonly statement: StatementInfo;
  readonly sections: readonly Section[];
  readonly editorNotes: readonly EditorNote[];
  readonly plainWords: readonly PlainWords[];
  readonly traditional: string;
  /** Ids of the rows that belong to the pack, in its order: a missing row is noticed. */
  readonly clauses: readonly string[];
  readonly terms: readonly string[];
  /** Fingerprint of the whole pack, clauses and terms too. */
  readonly fingerprint: string;
}

/** The serialised lookup index of a pack. */
export interface SearchIndexRow {
  readonly pack: string;
  /** Fingerprint of what the index was made from. */
  readonly source: string;
  /** The index as JSON. */
  readonly content: string;
  /** Fingerprint of `content`. */
  readonly fingerprint: string;
}

/** A note as it is kept. */
export interface NoteRow extends Note {
  /** Grows with every save of any note, so that "changed last" does not hang on the clock. */
  readonly sequence: number;
}

/** The database of the extension's own origin; never to be opened in a content script, where it would be the site's. */
export class ClauselightDatabase extends Dexie {
  declare readonly packs: Table<PackRow, string>;
  declare readonly clauses: Table<Clause, string>;
  declare readonly terms: Table<Term, string>;
  declare readonly searchIndex: Table<SearchIndexRow, string>;
  declare readonly notes: Table<NoteRow, string>;

  constructor(name: string) {
    // Without `strict` Chromium acknowledges a save before it is on the disk.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      packs: 'id',
      clauses: 'id',
      terms: 'id',
      searchIndex: 'pack',
      notes: 'id, clause, sequence',
    });
  }
}

/** Gives the database; it opens by itself with the first request, and the caller closes it. */
export function openDatabase(name: string = DATABASE_NAME): ClauselightDatabase {
  return new ClauselightDatabase(name);
}
