import type { GateVerdict, PageReport } from '../../core/mentions/page-mention';
import { createHighlightPainter, type HighlightPainter } from '../highlights/highlight-painter';
import { judgePage } from './gate';
import type { GazetteerSource } from './gazetteer-source';
import { createMentionRegistry, describeMentions, type MentionRegistry } from './mention-registry';
import { createPageReader, type PageReader } from './page-reader';
import { watchNavigation } from './watch-navigation';

/** A page that is not yet an article may become one: its text may come late. Looked at again after these times. */
const LOOK_AGAIN_MS = [1000, 3000, 8000];

/** What the owner of a session hears. */
export interface PageSessionEvents {
  /** A page that is to be read has been opened, or a single-page site has moved on. */
  opened(page: OpenPage): void;
  /** The list of mentions has changed. */
  changed(): void;
}

/** A page that is being read. */
export interface OpenPage {
  readonly registry: MentionRegistry;
  readonly painter: HighlightPainter;
  /** Ends when the reader moves on to another page. */
  readonly signal: AbortSignal;
}

/** The reading of one tab's document through all the pages that a single-page site shows in it. */
export interface PageSession {
  report(): PageReport;
}

/**
 * Judges the page, reads it if it is news-like, and starts afresh whenever its address changes.
 * @param gazetteers first used at the first page that is read: pages that are not read do not pay for it
 * @param clock milliseconds, growing
 */
export function createPageSession(
  window: Window,
  gazetteers: GazetteerSource,
  events: PageSessionEvents,
  clock: () => number,
  signal: AbortSignal,
): PageSession {
  const { document } = window;
  let verdict: GateVerdict = { read: false, because: 'not-an-article' };
  let reader: PageReader | undefined;
  let stay = new AbortController();

  const open = (): void => {
    const here = AbortSignal.any([signal, stay.signal]);
    const registry = createMentionRegistry(document);
    const painter = createHighlightPainter(document, here);
    events.opened({ registry, painter, signal: here });
    reader = createPageReader(
      document,
      gazetteers.getGazetteer(),
      {
        blockChanged(block) {
          registry.update(block);
          painter.paint(block);
        },
        partsNeeded: (parts) => gazetteers.bring(parts, reopen),
        settled: events.changed,
      },
      clock,
      here,
    );
  };
  /** Reads the page again from its beginning, for a gazetteer that has grown. */
  const reopen = (): void => {
    if (signal.aborted || reader === undefined) return;
    stay.abort();
    stay = new AbortController();
    open();
  };
  const judge = (again: readonly number[]): void => {
    verdict = judgePage(document);
    if (verdict.read) {
      open();
      return;
    }
    const [wait, ...later] = again;
    if (verdict.because !== 'not-an-article' || wait === undefined) return;
    const timer = window.setTimeout(() => judge(later), wait);
    AbortSignal.any([signal, stay.signal]).addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  };
  const begin = (): void => {
    stay.abort();
    stay = new AbortController();
    reader = undefined;
    judge(LOOK_AGAIN_MS);
    events.changed();
  };
  watchNavigation(window, begin, signal);
  begin();

  return {
    report: () => ({
      url: document.URL,
      title: document.title,
      verdict,
      mentions: describeMentions(reader?.blocks() ?? []),
    }),
  };
}
