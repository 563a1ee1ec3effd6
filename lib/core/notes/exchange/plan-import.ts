import { advanceHead, type Head } from '../head';
import { isSameContent, plainRevision, type Revision } from '../revision';
import { ImportError } from './import-error';
import type { Library, LibraryNote, NumberedRevision } from './library';

/** What an import would do, in numbers of notes. */
export interface ImportCounts {
  readonly added: number;
  /** The file has newer revisions of them. */
  readonly changed: number;
  /** They were changed here and there: the file's version will stand beside ours. */
  readonly conflicts: number;
  readonly unchanged: number;
  /** Of those added, notes without a clause. */
  readonly unfiled: number;
}

/** What an import does. */
export interface ImportPlan {
  readonly counts: ImportCounts;
  /** The revisions to be added, in order. */
  readonly revisions: readonly Revision[];
}

/** What is known here of the notes of a file. */
export interface Known {
  readonly heads: ReadonlyMap<string, Head>;
  has(revision: string): boolean;
}

type Fate = 'added' | 'changed' | 'conflicts' | 'unchanged';

/**
 * Decides what an import does; a file that was imported before does nothing.
 * @throws ImportError if the file has a version that belongs to another note here
 */
export function planImport({ notes }: Library, known: Known): ImportPlan {
  return tally(notes, (note) => planNote(note, known.heads.get(note.id), known));
}

/**
 * Decides how notes are put back as a snapshot has them: what is missing comes back whole, what says something else
 * gets a new revision that says what it said then. Notes made since stay.
 * @param newId makes the ids of the new revisions
 */
export function planRestore({ notes }: Library, known: Known, newId: () => string, made: number): ImportPlan {
  return tally(notes, (note) => {
    const ours = known.heads.get(note.id);
    const theirs = headOf(note);
    if (!ours) return planNote(note, ours, known);
    const isSame = ours.isDeleted === theirs.isDeleted && isSameContent(ours.content, theirs.content);
    if (isSame || theirs.isDeleted) return { fate: 'unchanged', revisions: [] };
    const last = note.revisions.at(-1)?.n ?? 0;
    const back = { id: newId(), note: note.id, base: ours.revision, isBeside: false, settles: [], isDeleted: false };
    return { fate: 'changed', revisions: [{ ...back, made, content: theirs.content, n: last }] };
  });
}

function planNote(note: LibraryNote, ours: Head | undefined, known: Known): Fated {
  const fresh = note.revisions.filter(({ id }) => !known.has(id));
  if (!ours) {
    // A version that stands here under another note: no file of ours says so.
    if (fresh.length < note.revisions.length) throw new ImportError('twice');
    return { fate: 'added', revisions: note.revisions };
  }
  const theirs = headOf(note);
  const isOlder = fresh.length === 0 || known.has(theirs.revision);
  if (isOlder || isSameContent(withoutStamp(ours), withoutStamp(theirs))) return { fate: 'unchanged', revisions: [] };
  const isFollowed = note.revisions.some(({ id }) => id === ours.revision) || isLaterImport(ours, theirs);
  if (isFollowed) return { fate: 'changed', revisions: fresh };
  if (theirs.isDeleted) return { fate: 'unchanged', revisions: [] };
  return { fate: 'conflicts', revisions: putBeside(fresh) };
}

/** Nobody has touched the note here since an earlier version of the same foreign note was imported. */
function isLaterImport(ours: Head, theirs: Head): boolean {
  const [a, b] = [ours.content.origin, theirs.content.origin];
  return a !== undefined && a.id === b?.id && a.tool === b.tool && ours.revision.startsWith(`${ours.id}-`);
}

function withoutStamp({ content: { origin: _, ...content } }: Head) {
  return content;
}

/** A chain of revisions that stands beside the note: each takes the place of the one before. */
function putBeside(fresh: readonly NumberedRevision[]): readonly NumberedRevision[] {
  return fresh.map((revision, at) => {
    const before = fresh[at - 1];
    return { ...revision, isBeside: true, isDeleted: false, settles: before ? [before.id] : [] };
  });
}

interface Fated {
  readonly fate: Fate;
  readonly revisions: readonly NumberedRevision[];
}

function tally(notes: readonly LibraryNote[], decide: (note: LibraryNote) => Fated): ImportPlan {
  const counts = { added: 0, changed: 0, conflicts: 0, unchanged: 0, unfiled: 0 };
  const all: NumberedRevision[] = [];
  for (const note of notes) {
    const { fate, revisions } = decide(note);
    counts[fate]++;
    if (fate === 'added' && headOf(note).content.clause === undefined) counts.unfiled++;
    all.push(...revisions);
  }
  return { counts, revisions: all.sort((a, b) => a.n - b.n).map(plainRevision) };
}

/** The head that a note's revisions lead to. */
function headOf({ id, revisions }: LibraryNote): Head {
  let head: Head | undefined;
  for (const revision of revisions) {
    head = advanceHead(head, { ...revision, sequence: revision.n, day: 0, sum: '' });
  }
  if (!head) throw new Error(`The note ${id} has no revision.`);
  return head;
}
