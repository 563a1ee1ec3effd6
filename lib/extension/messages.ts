import type { CardContent, CardRequest } from '../core/hover/card-content';
import type { PackedGazetteer } from '../core/mentions/alias';
import type { GazetteerPart } from '../core/mentions/gazetteer-parts';
import type { PageReport } from '../core/mentions/page-mention';
import type { EditOutcome } from '../core/notes/edit';
import type { FrameEdit, FrameOpening, FrameSubject, MuteScope } from '../core/notes/frame-session';
import type { Note } from '../core/notes/note';
import type { SettingsChange } from '../core/settings/change-settings';
import type { PageDecision } from '../core/settings/page-decision';
import type { ReaderSettings } from '../core/settings/reader-settings';
import type { Settings } from '../core/settings/settings';

/** From a mention to the one after it on the page, or to the one before it. */
export type StepDirection = 'next' | 'previous';

/**
 * Requests to the background. The page's reader may make the first four, which look up public
 * things and what applies to its own page.
 */
export interface BackgroundRequests {
  /** The card for a term, its clauses ordered by how well each fits the sentence around the mention. */
  getCard(of: CardRequest): CardContent;
  /** A part of the gazetteer that a page's script or language asks for. */
  getGazetteerPart(of: { part: GazetteerPart }): PackedGazetteer;
  /** Opens the side panel (or a tab, where the browser does not allow that) at a clause. */
  openPanel(at: { clause: string }): { opened: 'panel' | 'tab' };
  /** What of the settings applies to the page that asks, by the address that the browser gives. */
  getReaderSettings(of: Record<never, never>): ReaderSettings;
  /** Carries out a choice of the reader, at once in every open tab; gives the settings from before it. From our own pages. */
  changeSettings(change: SettingsChange): { before: Settings };
  /**
   * Decides about the page in a tab (by default the asking frame's own), as long as its tab shows it. What is left out
   * stays. From our own pages.
   */
  decideAboutPage(of: { tab?: number; url: string; decision: Partial<PageDecision> }): { decided: true };
  /** Prepares the note frame of the asking page's card: gives a token that the frame can trade in once, within 5 seconds. */
  openNoteFrame(of: FrameSubject): { token: string };
  /** Trades a token for what the frame is to show. From the note frame. */
  redeemFrameToken(of: { token: string }): FrameOpening;
  /** The notes on the clause of a frame's session, the one changed last first; none in private windows. From the note frame. */
  findFrameNotes(of: { session: string }): { notes: readonly Note[] };
  /** Keeps an edit of a note on the clause of a frame's session; answers once it is in both stores. From the note frame. */
  saveFrameNote(of: { session: string; edit: FrameEdit }): EditOutcome;
  /** Keeps what is being written in a frame until it is saved. From the note frame. */
  draftFrameNote(of: { session: string; edit: FrameEdit }): { kept: true };
  /** Stops marking the term of a frame's session, or marks it again; on its page, or everywhere. From the note frame. */
  muteFrameTerm(of: { session: string; where: MuteScope; isMuted: boolean }): { muted: boolean };
  /** Closes the card around the frame of a session; the focus goes back to the page. From the note frame. */
  closeFrameCard(of: { session: string }): { closed: true };
  /** Sees to it that the statement is in the database and sound; from the extension's own pages only. */
  seedStatement(of: Record<never, never>): { outcome: 'kept' | 'seeded' | 'rebuilt' };
}

/** Requests that the side panel, or the background, sends to the reader of a tab's page. */
export interface ReaderRequests {
  /** What was found on this page, in page order. */
  getPageReport(of: Record<never, never>): PageReport;
  /** Scrolls to a mention and flashes it; false if it is no longer there. */
  showMention(of: { id: number }): { shown: boolean };
  /** The note frame of the open card has proved itself; says nothing of what it shows. From the background. */
  noteFrameOpened(of: Record<never, never>): { noted: true };
  /** Closes the card, and gives the focus back to the page. From the background. */
  closeCard(of: Record<never, never>): { closed: true };
  /** Goes to the next or the previous mention on the page and opens its card with the focus in it. From the background. */
  stepMention(of: { direction: StepDirection }): { stepped: boolean };
}

/** Sent by the background to the readers of all pages, without an answer. */
export interface ReaderAnnouncements {
  /** What applies to the page may have changed: ask again. */
  settingsChanged: Record<never, never>;
}

/** Sent to whoever listens, without an answer. */
export interface Announcements {
  /** The mentions of the sender's page have changed, or whether it is read; `terms` counts the distinct ones. */
  pageChanged: { terms: number };
}
