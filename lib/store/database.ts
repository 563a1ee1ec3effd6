import Dexie, { type Table } from 'dexie';
import type { Snapshot } from '../core/notes/backup';
import type { NoteMirror } from '../core/notes/note-mirror';
import type { Clause, EditorNote, Section, StatementInfo } from '../core/statement/clause';
import type { PlainWords } from '../core/statement/pack';
import type { Term } from '../core/statement/term';
import { moveFirstNotes } from './migrate-notes';
import type {
  DraftRow,
  FirstNoteRow,
  HeadRow,
  LedgerRow,
  QuarantineRow,
  RevisionRow,
  SnapshotFileRow,
} from './note-rows';

const DATABASE_NAME = 'clauselight';

/** The newest shape of the database that this build knows; every one has a fixture in tests/fixtures/databases. */
export const SCHEMA_VERSION = 2;
/** Dexie counts its versions in tenths. */
const NATIVE_STEP = 10;

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

/** The database of the extension's own origin; never to be opened in a content script, where it would be the site's. */
export class ClauselightDatabase extends Dexie {
  declare readonly packs: Table<PackRow, string>;
  declare readonly clauses: Table<Clause, string>;
  declare readonly terms: Table<Term, string>;
  declare readonly searchIndex: Table<SearchIndexRow, string>;
  /** Notes as the first version kept them; left as they were when they moved to `revisions`. */
  declare readonly notes: Table<FirstNoteRow, string>;
  /** Every version of every note: rows are added, and taken away only when the trash is emptied. */
  declare readonly revisions: Table<RevisionRow, string>;
  /** Every note as it stands now; can be made anew from `revisions`. */
  declare readonly heads: Table<HeadRow, string>;
  declare readonly drafts: Table<DraftRow, [note: string, owner: string]>;
  declare readonly ledger: Table<LedgerRow, string>;
  declare readonly quarantine: Table<QuarantineRow, number>;
  declare readonly snapshots: Table<Snapshot, string>;
  declare readonly snapshotFiles: Table<SnapshotFileRow, string>;

  /** @param mirror takes the notes as they stand before the database is brought to a newer shape */
  constructor(name: string, mirror: NoteMirror) {
    // Without `strict` Chromium acknowledges a save before it is on the disk.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      packs: 'id',
      clauses: 'id',
      terms: 'id',
      searchIndex: 'pack',
      notes: 'id, clause, sequence',
    });
    this.version(2)
      .stores({
        revisions: 'id, note, sequence',
        heads: 'id, [state+sequence], [shelf+sequence], *labels, [site+sequence], contested, origin',
        drafts: '[note+owner], owner',
        ledger: 'id',
        quarantine: '++id',
        snapshots: 'id',
        snapshotFiles: 'id',
      })
      .upgrade((transaction) => moveFirstNotes(transaction, mirror));
  }
}

/** Gives the database; it opens by itself with the first request, and the caller closes it. */
export function openDatabase(mirror: NoteMirror, name: string = DATABASE_NAME): ClauselightDatabase {
  return new ClauselightDatabase(name, mirror);
}

/** Whether a newer build has changed the database: then this build may read it and must not write. */
export async function isFromNewerBuild(db: ClauselightDatabase): Promise<boolean> {
  await db.open();
  return db.backendDB().version >= (SCHEMA_VERSION + 1) * NATIVE_STEP;
}

/**
 * Opens the database, and gives why it cannot be opened; undefined if it could. May be asked again: what was in the way
 * may have gone.
 */
export async function findOpenFault(db: ClauselightDatabase): Promise<Error | undefined> {
  try {
    await db.open();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
