import { useEffect, useRef, useState } from 'preact/hooks';
import { watchSight } from './watch-sight';

/** Presses count only after the frame was seen for so long: what appears under a pointer is not what was meant. */
export const ARMING_MS = 500;

/** Whether the reader can see the frame. */
export interface Sight {
  readonly isSeen: boolean;
  /** True for an event that the reader meant: her own, on a frame that has been in full sight for long enough. */
  counts(event: Event): boolean;
}

/**
 * Follows whether the frame's document is in sight.
 * @param now milliseconds of a clock that never goes back
 */
export function useSight(now: () => number): Sight {
  const [isSeen, setSeen] = useState(false);
  const since = useRef(Number.POSITIVE_INFINITY);

  useEffect(() => {
    const stop = new AbortController();
    const changed = (isSeenNow: boolean) => {
      since.current = isSeenNow ? Math.min(since.current, now()) : Number.POSITIVE_INFINITY;
      setSeen(isSeenNow);
    };
    watchSight(document.documentElement, changed, stop.signal);
    return () => stop.abort();
  }, [now]);

  return { isSeen, counts: (event) => event.isTrusted && now() - since.current >= ARMING_MS };
}
