import type { CardContent } from '../core/hover/card-content';
import type { CompiledGazetteer } from '../core/mentions/alias';
import type { GazetteerPart } from '../core/mentions/gazetteer-parts';
import type { PageReport } from '../core/mentions/page-mention';

/** Requests to the background. The page's reader may make the first two, which look up public things only. */
export interface BackgroundRequests {
  /** The card for a term, its clauses ordered by how well each fits the sentence around the mention. */
  getCard(of: { term: string; sentence: string; surface: string }): CardContent;
  /** A part of the gazetteer that a page's script or language asks for. */
  getGazetteerPart(of: { part: GazetteerPart }): CompiledGazetteer;
  /** Opens the side panel (or a tab, where the browser does not allow that) at a clause. */
  openPanel(at: { clause: string }): { opened: 'panel' | 'tab' };
  /** Sees to it that the statement is in the database and sound; from the extension's own pages only. */
  seedStatement(of: Record<never, never>): { outcome: 'kept' | 'seeded' | 'rebuilt' };
}

/** Requests that the side panel sends to the reader of a tab's page. */
export interface ReaderRequests {
  /** What was found on this page, in page order. */
  getPageReport(of: Record<never, never>): PageReport;
  /** Scrolls to a mention and flashes it; false if it is no longer there. */
  showMention(of: { id: number }): { shown: boolean };
}

/** Sent to whoever listens, without an answer. */
export interface Announcements {
  /** The mentions of the sender's page have changed. */
  pageChanged: Record<never, never>;
}
