import { fingerprint } from '../lookup/fingerprint';
import type { NoteContent } from './note';

/** One version of a note as it was committed; never changed afterwards. */
export interface Revision {
  /** UUID of the edit that made it: the same edit sent twice makes one revision. */
  readonly id: string;
  readonly note: string;
  /** The revision it was written over; undefined for a note's first. */
  readonly base?: string;
  /** It was written over a base that was no longer the newest, and stands beside the note until the reader chooses. */
  readonly isBeside: boolean;
  /** The rivals whose place it takes. */
  readonly settles: readonly string[];
  /** With it the note went into the trash. */
  readonly isDeleted: boolean;
  /** Milliseconds since 1970, for display only. */
  readonly made: number;
  readonly content: NoteContent;
}

/** A revision as it is kept on this machine. */
export interface StoredRevision extends Revision {
  /** Grows by one with every revision of any note: the one order there is. */
  readonly sequence: number;
  /** The day of use on which it was made: what the trash ages by. */
  readonly day: number;
  /** Fingerprint of the revision proper: finds damage. */
  readonly sum: string;
}

/** The revision proper, its parts in one order, without what belongs to this machine only. */
export function plainRevision(revision: Revision): Revision {
  const { id, note, base, isBeside, settles, isDeleted, made, content } = revision;
  return {
    id,
    note,
    ...(base === undefined ? {} : { base }),
    isBeside,
    settles,
    isDeleted,
    made,
    content: orderContent(content),
  };
}

/** The fingerprint of a revision: the same on every machine. */
export function sumOf(revision: Revision): string {
  return fingerprint(JSON.stringify(plainRevision(revision)));
}

/** Whether a revision that was read is as it was written. */
export function isSound(revision: StoredRevision): boolean {
  try {
    return Number.isSafeInteger(revision.sequence) && sumOf(revision) === revision.sum;
  } catch {
    // Damage can leave something that has not even the shape of a revision.
    return false;
  }
}

/** The order of revisions: by their counter, and by their random ids where two machines counted alike. Never by a clock. */
export function compareRevisions(a: StoredRevision, b: StoredRevision): number {
  return a.sequence - b.sequence || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/** Whether two notes say the same. */
export function isSameContent(a: NoteContent, b: NoteContent): boolean {
  return JSON.stringify(orderContent(a)) === JSON.stringify(orderContent(b));
}

function orderContent({ pack, clause, text, tags, source, origin }: NoteContent): NoteContent {
  return {
    pack,
    ...(clause === undefined ? {} : { clause }),
    text,
    tags,
    ...(source && {
      source: {
        url: source.url,
        ...(source.title === undefined ? {} : { title: source.title }),
        ...(source.site === undefined ? {} : { site: source.site }),
        accessed: source.accessed,
        ...(source.quote && {
          quote: { exact: source.quote.exact, prefix: source.quote.prefix, suffix: source.quote.suffix },
        }),
        ...(source.position && { position: { start: source.position.start, end: source.position.end } }),
        ...(source.matched === undefined ? {} : { matched: source.matched }),
      },
    }),
    ...(origin && { origin: { tool: origin.tool, id: origin.id, stamp: origin.stamp } }),
  };
}
