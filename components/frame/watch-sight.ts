/** Changes of visibility are told after so long at the earliest: the least that the browser allows. */
const DELAY_MS = 100;
/** All of the frame, but for a rounding of pixels. */
const WHOLE = 0.99;

/** Chromium's second version of the observer: it knows what lies over an element, or changes how it is painted. */
interface SightOptions extends IntersectionObserverInit {
  readonly trackVisibility: boolean;
  readonly delay: number;
}

interface SightEntry extends IntersectionObserverEntry {
  /** Missing where the browser cannot tell. */
  readonly isVisible?: boolean;
}

/**
 * Calls back with true when the whole of an element can be seen, as far as the browser can tell, and with false when it
 * no longer can; until the signal aborts.
 */
export function watchSight(element: Element, changed: (isSeen: boolean) => void, signal: AbortSignal): void {
  const options: SightOptions = { threshold: [0, WHOLE, 1], trackVisibility: true, delay: DELAY_MS };
  const observer = new IntersectionObserver((entries) => {
    const entry: SightEntry | undefined = entries.at(-1);
    if (entry) changed(entry.intersectionRatio >= WHOLE && entry.isVisible !== false);
  }, options);
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
