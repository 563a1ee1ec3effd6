/** Where in the panel the reader is. */
export type Route =
  | { readonly view: 'statement' }
  | { readonly view: 'about' }
  | { readonly view: 'clause'; readonly clause: string }
  | { readonly view: 'page' }
  | { readonly view: 'notes' };

/** Gives the route of an address's hash; the statement for anything unknown. */
export function parseRoute(hash: string): Route {
  const [view, clause] = hash.replace(/^#\/?/, '').split('/');
  if (view === 'clause' && clause) return { view, clause };
  return view === 'page' || view === 'notes' || view === 'about' ? { view } : { view: 'statement' };
}

/** Gives the hash of a route, with its `#`. */
export function formatRoute(route: Route): string {
  if (route.view === 'clause') return `#/clause/${route.clause}`;
  return route.view === 'statement' ? '#/' : `#/${route.view}`;
}

/** Gives the hash of a clause. */
export function clauseHash(clause: string): string {
  return formatRoute({ view: 'clause', clause });
}
