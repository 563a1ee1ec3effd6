/** The longest that one slice of reading may hold up the page. */
const SLICE_MS = 4;
/** A page that is never idle is read all the same. */
const IDLE_TIMEOUT_MS = 300;

/** Work that can stop between any two steps. */
export interface SlicedWork {
  /** Does the next step; false if nothing is left to do. */
  step(): boolean;
  /** A slice has ended, and there is more to do. */
  paused(): void;
  /** Nothing is left to do for now. */
  finished(): void;
}

/** Does work in slices while the page is idle. Gives what begins it, or goes on with it when there is something new to do. */
export function createSlices(
  document: Document,
  work: SlicedWork,
  clock: () => number,
  signal: AbortSignal,
): () => void {
  let isScheduled = false;
  const schedule = (): void => {
    if (isScheduled || signal.aborted) return;
    isScheduled = true;
    document.defaultView?.requestIdleCallback(runSlice, { timeout: IDLE_TIMEOUT_MS });
  };
  const runSlice = (): void => {
    isScheduled = false;
    if (signal.aborted) return;
    const end = clock() + SLICE_MS;
    do {
      if (!work.step()) {
        work.finished();
        return;
      }
    } while (clock() < end);
    work.paused();
    schedule();
  };
  return schedule;
}
