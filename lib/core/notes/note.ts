/** A place in a text, by its words and what stands around them (W3C TextQuoteSelector). */
export interface QuoteSelector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A place in a text by its offsets, half-open, in UTF-16 units (W3C TextPositionSelector). */
export interface PositionSelector {
  readonly start: number;
  readonly end: number;
}

/** The page on which a note was made. */
export interface NoteSource {
  /** Without what only tracks the reader. */
  readonly url: string;
  readonly title?: string;
  /** The page's host, as `siteOf` gives it. */
  readonly site?: string;
  /** When the reader was there: milliseconds since 1970, for display only. */
  readonly accessed: number;
  readonly quote?: QuoteSelector;
  readonly position?: PositionSelector;
  /** The words that were marked there. */
  readonly matched?: string;
}

/** Where an imported note comes from: the same origin is never imported twice. */
export interface NoteOrigin {
  readonly tool: 'hypothesis' | 'w3c';
  readonly id: string;
  /** Says which version of the foreign note was read. */
  readonly stamp: string;
}

/** What the reader wrote, and what about. */
export interface NoteContent {
  /** The statement that `clause` belongs to. */
  readonly pack: string;
  /** Undefined while the note is unfiled. */
  readonly clause?: string;
  /** Markdown as typed. */
  readonly text: string;
  /** In the reader's order, each once. */
  readonly tags: readonly string[];
  readonly source?: NoteSource;
  readonly origin?: NoteOrigin;
}

/** A note as it stands now. */
export interface Note {
  /** UUID, made when the note is begun. */
  readonly id: string;
  /** The revision that is shown: what an edit of the note names as its base. Empty before the first. */
  readonly revision: string;
  /** Revisions that were saved from another window over the same base and wait for the reader to choose. */
  readonly rivals: readonly string[];
  /** Milliseconds since 1970, for display only, never for order. */
  readonly created: number;
  readonly modified: number;
  readonly isDeleted: boolean;
  readonly content: NoteContent;
}

/** The site of an address as a reader names it; undefined for what is no web address. */
export function siteOf(url: string): string | undefined {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase();
  return host?.replace(/^www\./, '');
}
