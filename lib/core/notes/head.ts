import type { NoteEdit } from './edit';
import type { Note } from './note';
import type { StoredRevision } from './revision';

/** A note as it stands after its revisions, with the place of its last change in the order of all changes. */
export interface Head extends Note {
  readonly sequence: number;
  /** The day of use on which it went into the trash; 0 while it is not there. */
  readonly deletedDay: number;
}

/** The note of a head, without what only this machine counts by. */
export function noteOf({ sequence: _, deletedDay: _1, ...note }: Head): Note {
  return note;
}

/** How an edit lands on a note: in front, or beside it because another edit came first. */
export interface Landing {
  readonly isBeside: boolean;
  readonly settles: readonly string[];
}

/**
 * Decides where an edit lands (compare and set). In front, if it was made over what is in front now, or if it puts a
 * note into the trash or brings it back; else beside. An edit of a version that stands beside takes that version's
 * place. Rivals that the reader has decided about go only with an edit in front.
 */
export function landEdit(head: Head | undefined, edit: Pick<NoteEdit, 'bases' | 'settles' | 'isDeleted'>): Landing {
  if (!head) return { isBeside: false, settles: [] };
  if (edit.bases.includes(head.revision) || head.isDeleted || edit.isDeleted) {
    return { isBeside: false, settles: head.rivals.filter((rival) => edit.settles?.includes(rival)) };
  }
  return { isBeside: true, settles: head.rivals.filter((rival) => edit.bases.includes(rival)) };
}

/** The note after one more revision. Played in order over all revisions of a note it gives its head. */
export function advanceHead(head: Head | undefined, revision: StoredRevision): Head {
  const { id, note, made, sequence, content, isDeleted, day } = revision;
  const rivals = (head?.rivals ?? []).filter((rival) => !revision.settles.includes(rival));
  if (head && revision.isBeside) return { ...head, rivals: [...rivals, id], modified: made, sequence };
  return {
    id: note,
    revision: id,
    rivals,
    created: head?.created ?? made,
    modified: made,
    isDeleted,
    content,
    sequence,
    deletedDay: isDeleted ? day : 0,
  };
}

/** The heads of all notes that these revisions belong to; the revisions must be in order. */
export function replayRevisions(revisions: readonly StoredRevision[]): ReadonlyMap<string, Head> {
  const heads = new Map<string, Head>();
  for (const revision of revisions) heads.set(revision.note, advanceHead(heads.get(revision.note), revision));
  return heads;
}
