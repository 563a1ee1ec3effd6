import type { Recovery } from '../core/notes/backup';
import type { Draft } from '../core/notes/edit';
import type { Head } from '../core/notes/head';
import { UNFILED } from '../core/notes/note-query';
import type { StoredRevision } from '../core/notes/revision';
import type { Witness } from '../core/notes/witness';

/** A note as version 1 of the database kept it. */
export interface FirstNoteRow {
  readonly id: string;
  readonly pack: string;
  readonly clause: string;
  readonly text: string;
  readonly created: number;
  readonly modified: number;
  readonly revision: number;
  readonly sequence: number;
}

export type RevisionRow = StoredRevision;

/** A note with what it is found by; what is undefined is not in the index. */
export interface HeadRow extends Head {
  /** 1 in the trash, else 0: IndexedDB finds no booleans. */
  readonly state: 0 | 1;
  readonly shelf?: string;
  readonly labels?: readonly string[];
  readonly site?: string;
  readonly contested?: 1;
  readonly origin?: string;
}

/** A draft under its note and its window. */
export interface DraftRow extends Draft {
  readonly note: string;
}

/** What is known about the notes as a whole. */
export type LedgerRow =
  | {
      readonly id: 'notes';
      readonly witness: Witness;
      /** Days of use so far, and the one that the clock showed last. */
      readonly day: number;
      readonly date: string;
      /** The second store has been written at least once. */
      readonly isMirrored: boolean;
    }
  /** Revisions that were deleted here and perhaps not yet in the second store. */
  | { readonly id: 'purge'; readonly revisions: readonly string[] }
  /** What a recovery did, until the reader has seen it. */
  | { readonly id: 'notice'; readonly notice: Recovery }
  /** The last export of everything, and the sequence that it ended with. */
  | { readonly id: 'export'; readonly at: number; readonly last: number }
  /** The reader was told where the notes live. */
  | { readonly id: 'told' };

/** Damaged rows, kept as they were found. */
export interface QuarantineRow {
  readonly id?: number;
  readonly at: number;
  readonly rows: readonly unknown[];
}

/** What a snapshot holds, apart from it, so that the list of snapshots costs nothing. */
export interface SnapshotFileRow {
  readonly id: string;
  /** The export file, compressed with gzip. */
  readonly file: Uint8Array<ArrayBuffer>;
}

/** Gives the row of a head. */
export function toHeadRow(head: Head): HeadRow {
  const { content, isDeleted, rivals } = head;
  const { origin } = content;
  return {
    ...head,
    state: isDeleted ? 1 : 0,
    ...(isDeleted ? {} : { shelf: content.clause ?? UNFILED, labels: content.tags }),
    ...(isDeleted || content.source?.site === undefined ? {} : { site: content.source.site }),
    ...(isDeleted || rivals.length === 0 ? {} : { contested: 1 as const }),
    ...(origin && { origin: `${origin.tool} ${origin.id}` }),
  };
}

/** Gives the head of a row. */
export function toHead({
  state: _,
  shelf: _1,
  labels: _2,
  site: _3,
  contested: _4,
  origin: _5,
  ...head
}: HeadRow): Head {
  return head;
}
