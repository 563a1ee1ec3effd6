import type { Library } from './exchange/library';
import type { ImportCounts } from './exchange/plan-import';
import type { Note } from './note';

/** What a recovery did. */
export interface Recovery {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Revisions brought back into the database from the second store. */
  readonly recovered: number;
  /** Revisions written again to the second store. */
  readonly mirrored: number;
  /** Revisions that neither store has any more. */
  readonly lost: number;
}

/** All notes at one moment, kept on this machine. */
export interface Snapshot {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: 'daily' | 'import' | 'migration' | 'restore';
  /** Notes in it. */
  readonly count: number;
  /** The last sequence that it holds: snapshots are ordered by it. */
  readonly last: number;
}

/** How safe the notes are. */
export interface BackupStatus {
  /** The newest first. */
  readonly snapshots: readonly Snapshot[];
  /** Milliseconds since 1970; undefined if nothing was ever exported. */
  readonly exportedAt?: number;
  /** Changes since the last export, or since the beginning. */
  readonly changes: number;
  /** What a recovery did that the reader has not seen yet. */
  readonly notice?: Recovery;
  /** The reader was told where the notes live. */
  readonly isTold: boolean;
}

/** A file or a snapshot, read whole and found right, with what taking it in would do. */
export interface Intake {
  readonly library: Library;
  readonly counts: ImportCounts;
}

/** Tells how far something is, from 0 to 1; once it is final, it can no longer be stopped. */
export type Progress = (part: number, isFinal?: boolean) => void;

/** Ends long work when the reader wants it: an AbortSignal. */
export interface StopSignal {
  throwIfAborted(): void;
}

/** Notes out and in. */
export interface Backups {
  status(): Promise<BackupStatus>;
  /** The whole library as a file of our own format, in parts. Rejects with the signal's reason when it aborts. */
  exportLibrary(signal: StopSignal, progress: Progress): Promise<readonly string[]>;
  /** Every note that is not in the trash. Rejects with the signal's reason when it aborts. */
  readAll(signal: StopSignal, progress: Progress): Promise<readonly Note[]>;
  /** Rejects with an ImportError if the file is not right, or with the signal's reason when it aborts. */
  readFile(text: string, signal: StopSignal, progress: Progress): Promise<Intake>;
  readSnapshot(id: string, signal: StopSignal, progress: Progress): Promise<Intake>;
  /**
   * Takes in what was read, after a snapshot, in one transaction. Rejects with the signal's reason when it aborts, and
   * nothing is taken in then.
   */
  takeIn(intake: Intake, how: 'import' | 'restore', signal: StopSignal, progress: Progress): Promise<ImportCounts>;
  /** Remembers that the whole library was exported now. */
  markExported(): Promise<void>;
  dismissNotice(): Promise<void>;
  /** Remembers that the reader was told where the notes live. */
  markTold(): Promise<void>;
}
