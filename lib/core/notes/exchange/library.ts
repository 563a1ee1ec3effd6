import type { Revision } from '../revision';

/** A note on its way between machines: all its revisions, in their order. */
export interface LibraryNote {
  readonly id: string;
  readonly revisions: readonly NumberedRevision[];
}

/** A revision with its place in the order of all revisions of a file. */
export interface NumberedRevision extends Revision {
  readonly n: number;
}

/** What a file holds. */
export interface Library {
  /** A file of ours carries histories; others carry notes as they are. */
  readonly isOurs: boolean;
  readonly notes: readonly LibraryNote[];
}
