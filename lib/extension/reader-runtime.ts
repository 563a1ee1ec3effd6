import type { CardContent, CardRequest } from '../core/hover/card-content';
import { isRecord } from '../core/is-record';
import type { PackedGazetteer } from '../core/mentions/alias';
import type { GazetteerPart } from '../core/mentions/gazetteer-parts';
import type { FrameSubject } from '../core/notes/frame-session';
import type { ReaderSettings } from '../core/settings/reader-settings';
import type { Translate } from '../core/strings';
import { answerRequests, type Handlers } from './answer-requests';
import { askBackground } from './ask-background';
import { parseAnnouncement } from './envelope';
import { isAlive } from './is-alive';
import type { MessageListener, MessageRuntime } from './message-runtime';
import type { Announcements, BackgroundRequests, ReaderAnnouncements, ReaderRequests, StepDirection } from './messages';
import { NOTE_FRAME_PATH } from './note-frame-address';
import { createTranslate, type StringSource } from './strings';

const SETTINGS_CHANGED: keyof ReaderAnnouncements = 'settingsChanged';

/** What a content script has of the extension. Without the polyfill, which would cost every page its weight. */
interface ReaderGlobals {
  readonly runtime: MessageRuntime;
  readonly i18n: StringSource;
}

/** The reader's one way to the rest of the extension. */
export interface ReaderRuntime {
  readonly translate: Translate;
  /** False once the extension was updated, switched off or removed: the reader then has nobody to talk to. */
  isAlive(): boolean;
  /** Rejects with an Error if the background cannot answer. */
  getCard(of: CardRequest): Promise<CardContent>;
  /** Rejects with an Error if the background cannot answer. */
  getGazetteerPart(part: GazetteerPart): Promise<PackedGazetteer>;
  /** What of the settings applies to this page. Rejects with an Error if the background cannot answer. */
  getSettings(): Promise<ReaderSettings>;
  /** Calls back when what applies to this page may have changed, until the signal aborts. */
  watchSettings(changed: () => void, signal: AbortSignal): void;
  /** The address at which the note frame can be opened once, within seconds. Rejects if the background cannot answer. */
  openNoteFrame(of: FrameSubject): Promise<string>;
  /** To be called inside the reader's own press. Rejects with an Error if the background cannot answer. */
  openPanel(at: Parameters<BackgroundRequests['openPanel']>[0]): Promise<ReturnType<BackgroundRequests['openPanel']>>;
  /** Tells whoever listens; silent if nobody does. */
  announce<K extends keyof Announcements>(what: K, of: Announcements[K]): void;
  /** Answers the side panel until the signal aborts. */
  answer(handlers: Handlers<ReaderRequests>, signal: AbortSignal): void;
}

/**
 * Makes the reader's way to the rest of the extension.
 * @throws Error outside an extension
 */
export function createReaderRuntime(globals: ReaderGlobals = findGlobals()): ReaderRuntime {
  const { runtime, i18n } = globals;
  return {
    translate: createTranslate(i18n),
    isAlive: () => isAlive(runtime),
    getCard: (of) => askBackground(runtime, 'getCard', of),
    getGazetteerPart: (part) => askBackground(runtime, 'getGazetteerPart', { part }),
    getSettings: () => askBackground(runtime, 'getReaderSettings', {}),
    watchSettings(changed, signal) {
      const listener: MessageListener = (message, sender) => {
        if (parseAnnouncement(message) === SETTINGS_CHANGED && sender.id === runtime.id) changed();
        return false;
      };
      runtime.onMessage.addListener(listener);
      signal.addEventListener('abort', () => isAlive(runtime) && runtime.onMessage.removeListener(listener), {
        once: true,
      });
    },
    async openNoteFrame(of) {
      const { token } = await askBackground(runtime, 'openNoteFrame', of);
      return `${runtime.getURL(NOTE_FRAME_PATH)}#${token}`;
    },
    openPanel: (at) => askBackground(runtime, 'openPanel', at),
    announce(what, of) {
      if (!isAlive(runtime)) return;
      // Rejects when no side panel is open, which is no failure.
      runtime.sendMessage({ announce: what, of }).catch(() => undefined);
    },
    answer(handlers, signal) {
      // Content scripts cannot send to each other, and pages cannot send here: the extension's id is proof enough.
      answerRequests<ReaderRequests>(runtime, handlers, (_, sender) => sender.id === runtime.id, signal);
    },
  };
}

/** Reads which mention `showMention` is asked for. */
export function parseMentionId(of: unknown): number | undefined {
  return isRecord(of) && typeof of.id === 'number' && Number.isSafeInteger(of.id) ? of.id : undefined;
}

/** Reads which way `stepMention` is asked to go. */
export function parseStep(of: unknown): StepDirection | undefined {
  if (!isRecord(of)) return undefined;
  return of.direction === 'next' || of.direction === 'previous' ? of.direction : undefined;
}

function findGlobals(): ReaderGlobals {
  const { browser, chrome } = globalThis as { browser?: Partial<ReaderGlobals>; chrome?: Partial<ReaderGlobals> };
  const { runtime, i18n } = browser?.runtime ? browser : (chrome ?? {});
  if (!runtime || !i18n) throw new Error('The reader runs only as part of the extension.');
  return { runtime, i18n };
}
