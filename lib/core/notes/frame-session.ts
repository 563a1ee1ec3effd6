import type { QuoteSelector } from './note';

/** What the note frame of a card is about, as the page's reader says. */
export interface FrameSubject {
  /** The term's id. */
  readonly term: string;
  /** The clause that the card shows. */
  readonly clause: string;
  /** Where on the page the card stands. */
  readonly place: PagePlace;
}

/** A mention's place on a page. */
export interface PagePlace {
  /** Title of the page. */
  readonly title: string;
  readonly quote: QuoteSelector;
}

/** What the frame writes: an edit of a note whose other parts stay as they are. */
export interface FrameEdit {
  readonly note: string;
  readonly revision: string;
  readonly bases: readonly string[];
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly made: number;
}

/** Where a term is no longer marked. */
export type MuteScope = 'page' | 'everywhere';

/** What the note frame learns when it has proved itself. */
export interface FrameOpening {
  /** Goes with everything that the frame asks from then on. */
  readonly session: string;
  readonly term: { readonly id: string; readonly name: string };
  /** The statement that `clause` belongs to. */
  readonly pack: string;
  readonly clause: string;
  /** False in private windows, which keep nothing. */
  readonly canKeep: boolean;
}

/** How long a token can be traded in, in milliseconds: loading the frame takes a tenth of it. */
export const TOKEN_LIFE_MS = 5000;

/** A token that waits for its frame. */
export interface FrameGrant extends FrameSubject {
  readonly tab: number;
  /** Address of the page in the tab. */
  readonly url: string;
  readonly isPrivate: boolean;
  /** Milliseconds since 1970. */
  readonly made: number;
}

/** A frame that has proved itself. */
export interface FrameSession extends FrameGrant {
  /** The frame in the tab. */
  readonly frame: number;
}

/** True if a frame of a tab may trade in a token for this grant now. */
export function isGood(grant: FrameGrant, tab: number, nowMs: number): boolean {
  return grant.tab === tab && nowMs >= grant.made && nowMs - grant.made <= TOKEN_LIFE_MS;
}
