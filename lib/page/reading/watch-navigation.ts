/** How often the address is looked at where the browser does not announce its changes. */
const POLL_MS = 1000;

/**
 * Calls back when a single-page site moves to another address (the fragment aside), or a script writes the whole document
 * anew, which takes every listener away; until the signal aborts.
 */
export function watchNavigation(window: Window, moved: () => void, signal: AbortSignal): void {
  let known = addressOf(window);
  const check = (): void => {
    const now = addressOf(window);
    if (now === known) return;
    known = now;
    moved();
  };
  const { document } = window;
  let root = document.documentElement;
  const replaced = new MutationObserver(() => {
    if (document.documentElement === root || document.documentElement === null) return;
    root = document.documentElement;
    moved();
  });
  replaced.observe(document, { childList: true });
  signal.addEventListener('abort', () => replaced.disconnect(), { once: true });
  if ('navigation' in window) {
    window.navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  const poll = setInterval(check, POLL_MS);
  signal.addEventListener('abort', () => clearInterval(poll), { once: true });
}

function addressOf({ location }: Window): string {
  return location.origin + location.pathname + location.search;
}
