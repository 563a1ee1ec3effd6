import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatRoute, parseRoute, type Route } from './route';

/**
 * The route of the address, through "back" and "forward" too. A list is found again where it was left; a clause
 * begins at its top.
 */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  const key = formatRoute(route);
  const left = useRef(new Map<string, number>());
  const shown = useRef(key);

  // Before the first paint: a panel that is opened in the background paints late, and would miss a change until then.
  useLayoutEffect(() => {
    const stop = new AbortController();
    history.scrollRestoration = 'manual';
    addEventListener(
      'hashchange',
      () => {
        left.current.set(shown.current, scrollY);
        setRoute(parseRoute(location.hash));
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, []);

  useLayoutEffect(() => {
    if (shown.current === key) return;
    shown.current = key;
    scrollTo({ top: route.view === 'clause' ? 0 : (left.current.get(key) ?? 0), behavior: 'instant' });
  }, [key, route.view]);

  return route;
}
