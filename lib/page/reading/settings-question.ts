import type { ReaderSettings } from '../../core/settings/reader-settings';

/** If nobody answers, the background may only be late: it is asked again after these times. */
const ASK_AGAIN_MS = [500, 2000];
/** The longest that browsers wait before they call a timer. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Asks what the reader has decided for a page. */
export interface SettingsQuestion {
  /** Asks, until the page's signal aborts; an answer that is overtaken by a later question is not heard. */
  ask(page: AbortSignal): void;
}

/** What becomes of a question. */
interface Answers {
  answered(settings: ReaderSettings): void;
  unanswered(): void;
}

/** Makes the question; while reading is paused, it asks again by itself when the pause ends. */
export function createSettingsQuestion(
  getSettings: () => Promise<ReaderSettings>,
  { answered, unanswered }: Answers,
  signal: AbortSignal,
): SettingsQuestion {
  let latest = new AbortController();

  const askUntil = (until: AbortSignal, again: readonly number[]): void => {
    getSettings().then(
      (settings) => {
        if (until.aborted) return;
        if (settings.pausedForMs > 0) later(until, settings.pausedForMs, ASK_AGAIN_MS);
        answered(settings);
      },
      () => {
        if (until.aborted) return;
        const [wait, ...rest] = again;
        if (wait === undefined) unanswered();
        else later(until, wait, rest);
      },
    );
  };
  const later = (until: AbortSignal, ms: number, again: readonly number[]): void => {
    const timer = setTimeout(() => askUntil(until, again), Math.min(ms, MAX_TIMER_MS));
    until.addEventListener('abort', () => clearTimeout(timer), { once: true });
  };
  return {
    ask(page) {
      latest.abort();
      latest = new AbortController();
      askUntil(AbortSignal.any([signal, page, latest.signal]), ASK_AGAIN_MS);
    },
  };
}
