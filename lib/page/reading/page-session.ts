import type { GazetteerPart } from '../../core/mentions/gazetteer-parts';
import type { GateVerdict, PageReport } from '../../core/mentions/page-mention';
import type { ReaderSettings } from '../../core/settings/reader-settings';
import { createHighlightPainter, type HighlightPainter } from '../highlights/highlight-painter';
import { createFirstReader } from './first-reader';
import { judgePage } from './gate';
import type { GazetteerSource } from './gazetteer-source';
import { countTerms, createMentionRegistry, describeMentions, type MentionRegistry } from './mention-registry';
import { createPageReader, type PageReader } from './page-reader';
import { createSettingsQuestion } from './settings-question';
import { watchNavigation } from './watch-navigation';

/** A page that is not yet an article may become one: its text may come late. Looked at again after these times. */
const LOOK_AGAIN_MS = [1000, 3000, 8000];

/** What a session needs from outside. */
export interface PageSessionOptions {
  readonly window: Window;
  /** First used at the first page that is read: pages that are not read do not pay for it. */
  readonly gazetteers: GazetteerSource;
  /** What the reader has decided for this page; rejects if nobody answers. Never asked for what the gate closes. */
  getSettings(): Promise<ReaderSettings>;
  /** Milliseconds, growing. */
  clock(): number;
  /** A page that is to be read has been opened, or a single-page site has moved on. */
  opened(page: OpenPage): void;
  /** The list of mentions, or the reason why there is none, has changed. */
  changed(): void;
  readonly signal: AbortSignal;
}

/** A page that is being read. */
export interface OpenPage {
  readonly registry: MentionRegistry;
  readonly painter: HighlightPainter;
  /** What applies to the page at this moment. */
  getSettings(): ReaderSettings;
  /** Ends when the reader moves on to another page, or this one is no longer to be read. */
  readonly signal: AbortSignal;
}

/** The reading of one tab's document through all the pages that a single-page site shows in it. */
export interface PageSession {
  report(): PageReport;
  /** How many distinct terms the page names, as far as it has been read. */
  countTerms(): number;
  /** To be called when what the reader has decided may have changed. */
  settingsChanged(): void;
}

/** Judges the page, reads it if it is news-like and the reader wants it read, and starts afresh whenever its address changes. */
export function createPageSession(options: PageSessionOptions): PageSession {
  const { window, gazetteers, changed, signal } = options;
  const { document } = window;
  let gate: GateVerdict = { read: false, because: 'not-an-article' };
  let verdict: GateVerdict = gate;
  let visit = new AbortController();
  let reading = new AbortController();
  let open: { readonly reader: PageReader; readonly painter: HighlightPainter } | undefined;
  /** True from the first look on. */
  let isReading = false;
  let settings: ReaderSettings | undefined;

  /** On most pages all that ever happens is the first look. */
  const readPage = (chosen: ReaderSettings): void => {
    closePage();
    isReading = true;
    const here = AbortSignal.any([signal, visit.signal, reading.signal]);
    const firstLook = gazetteers.getFirstLook();
    if (!firstLook) openPage(chosen, here);
    else createFirstReader(document, firstLook, { partsNeeded: bring, settled: changed }, options.clock, here);
  };
  const openPage = (chosen: ReaderSettings, here: AbortSignal): void => {
    const painter = createHighlightPainter(document, chosen, here);
    const registry = createMentionRegistry(document, painter.isPainted);
    options.opened({ registry, painter, getSettings: () => settings ?? chosen, signal: here });
    const reader = createPageReader(
      document,
      gazetteers.getGazetteer(chosen.hasFollowUps),
      {
        blockChanged(block) {
          registry.update(block);
          painter.paint(block);
        },
        partsNeeded: bring,
        settled: changed,
      },
      options.clock,
      here,
    );
    open = { reader, painter };
  };
  const closePage = (): void => {
    reading.abort();
    reading = new AbortController();
    open = undefined;
    isReading = false;
  };
  const bring = (parts: readonly GazetteerPart[]): void => gazetteers.bring(parts, reopen);
  /** Reads the page again from its beginning, for a gazetteer that has grown. */
  const reopen = (): void => {
    if (isReading && settings) readPage(settings);
  };

  /** Whoever listens is only told what is new: on most pages nobody has anything to tell, and nobody is woken. */
  const conclude = (next: GateVerdict): void => {
    const isNew = next.because !== verdict.because;
    verdict = next;
    if (isNew) changed();
  };
  const stayAway = (because: GateVerdict): void => {
    closePage();
    conclude(because);
  };
  /** Does what the reader has decided, now that it is known. */
  const follow = (chosen: ReaderSettings): void => {
    const before = settings;
    settings = chosen;
    if (chosen.standing !== 'on') stayAway({ read: false, because: chosen.standing });
    else if (!gate.read && !chosen.isReadAnyway) stayAway(gate);
    else {
      conclude(gate.read ? gate : { read: true, because: 'asked-for' });
      if (!isReading || before?.hasFollowUps !== chosen.hasFollowUps) readPage(chosen);
      else if (open) {
        open.painter.follow(chosen);
        changed();
      }
    }
  };
  const question = createSettingsQuestion(
    options.getSettings,
    { answered: follow, unanswered: () => stayAway({ read: false, because: 'no-answer' }) },
    signal,
  );

  const lookLater = ([wait, ...later]: readonly number[]): void => {
    if (wait === undefined) return;
    const look = (): void => {
      gate = judgePage(document);
      if (isClosed(gate)) stayAway(gate);
      else if (!gate.read) lookLater(later);
      else if (settings) follow(settings);
    };
    const timer = window.setTimeout(look, wait);
    AbortSignal.any([signal, visit.signal]).addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  };
  const settingsChanged = (): void => {
    if (!isClosed(gate)) question.ask(visit.signal);
  };
  const begin = (): void => {
    visit.abort();
    visit = new AbortController();
    closePage();
    settings = undefined;
    gate = judgePage(document);
    verdict = gate;
    settingsChanged();
    if (!gate.read && !isClosed(gate)) lookLater(LOOK_AGAIN_MS);
  };
  const moveOn = (): void => {
    begin();
    changed();
  };
  watchNavigation(window, moveOn, signal);
  // A page that comes back from the browser's cache was told nothing while it lay there.
  window.addEventListener('pageshow', ({ persisted }) => persisted && settingsChanged(), { signal });
  begin();

  return {
    report: () => ({
      url: document.URL,
      title: document.title,
      verdict,
      mentions: describeMentions(open?.reader.blocks() ?? []),
    }),
    countTerms: () => countTerms(open?.reader.blocks() ?? []),
    settingsChanged,
  };
}

/** True for what is none of our business, whatever the reader has chosen. */
function isClosed(gate: GateVerdict): boolean {
  return gate.because === 'private-page' || gate.because === 'not-a-page';
}
