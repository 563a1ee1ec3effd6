import type { Note } from './note';

/** Which notes are wanted; all of what is given must hold. */
export interface NoteQuery {
  /** Words that must all stand somewhere in the note, whatever their case and accents. */
  readonly words?: string;
  /** A clause's id, or `UNFILED`. */
  readonly clause?: string;
  readonly tag?: string;
  readonly site?: string;
  /** Notes in the trash instead of those that are kept. */
  readonly isDeleted?: boolean;
  /** Only notes of which several versions wait for the reader to choose. */
  readonly isContested?: boolean;
  /** At most so many. */
  readonly limit: number;
}

/** The notes that were asked for, the one changed last first. */
export interface NotePage {
  readonly notes: readonly Note[];
  readonly hasMore: boolean;
}

/** What there is, in short. */
export interface NotesOverview {
  /** Notes that are not in the trash. */
  readonly count: number;
  readonly trashed: number;
  readonly contested: number;
  /** Clauses that have a note. */
  readonly clauses: readonly string[];
  readonly hasUnfiled: boolean;
  readonly tags: readonly string[];
  readonly sites: readonly string[];
}

/** Stands for the clause of a note that has none. */
export const UNFILED = '';

/** Makes the test whether a note answers a query, but for its limit. */
export function createNoteFilter(query: Omit<NoteQuery, 'limit'>): (note: Note) => boolean {
  const words = foldText(query.words ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return (note) => {
    const { content } = note;
    if (note.isDeleted !== (query.isDeleted ?? false)) return false;
    if (query.isContested && note.rivals.length === 0) return false;
    if (query.clause !== undefined && (content.clause ?? UNFILED) !== query.clause) return false;
    if (query.tag !== undefined && !content.tags.includes(query.tag)) return false;
    if (query.site !== undefined && content.source?.site !== query.site) return false;
    return words.length === 0 || hasWords(note, words);
  };
}

function hasWords({ content }: Note, words: readonly string[]): boolean {
  const { text, tags, clause, source } = content;
  const parts = [text, ...tags, clause ?? '', source?.title ?? '', source?.site ?? '', source?.quote?.exact ?? ''];
  const folded = foldText(parts.join('\n'));
  return words.every((word) => folded.includes(word));
}

function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
