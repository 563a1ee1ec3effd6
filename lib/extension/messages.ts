import type { CardContent } from '../core/hover/card-content';
import type { CompiledGazetteer } from '../core/mentions/alias';
import type { GazetteerPart } from '../core/mentions/gazetteer-parts';
import type { PageReport } from '../core/mentions/page-mention';
import type { SettingsChange } from '../core/settings/change-settings';
import type { PageDecision } from '../core/settings/page-decision';
import type { ReaderSettings } from '../core/settings/reader-settings';
import type { Settings } from '../core/settings/settings';

/**
 * Requests to the background. The page's reader may make the first four, which look up public
 * things and what applies to its own page.
 */
export interface BackgroundRequests {
  /** The card for a term, its clauses ordered by how well each fits the sentence around the mention. */
  getCard(of: { term: string; sentence: string; surface: string }): CardContent;
  /** A part of the gazetteer that a page's script or language asks for. */
  getGazetteerPart(of: { part: GazetteerPart }): CompiledGazetteer;
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

/** Sent by the background to the readers of all pages, without an answer. */
export interface ReaderAnnouncements {
  /** What applies to the page may have changed: ask again. */
  settingsChanged: Record<never, never>;
}

/** Sent to whoever listens, without an answer. */
export interface Announcements {
  /** The mentions of the sender's page have changed. */
  pageChanged: Record<never, never>;
}
