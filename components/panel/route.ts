/** Where in the panel the reader is. */
export type Route =
  | { readonly view: 'statement' }
  | { readonly view: 'about' }
  | { readonly view: 'clause'; readonly clause: string }
  | { readonly view: 'page' }
  | { readonly view: 'notes' }
  | { readonly view: 'note'; readonly note: string }
  | { readonly view: 'trash' }
  | { readonly view: 'backup' };

/** Gives the route of an address's hash; the statement for anything unknown. */
export function parseRoute(hash: string): Route {
  const [view, id] = hash.replace(/^#\/?/, '').split('/');
  if (view === 'clause' && id) return { view, clause: id };
  if (view === 'note' && id) return { view, note: id };
  if (view === 'page' || view === 'notes' || view === 'trash' || view === 'backup' || view === 'about') return { view };
  return { view: 'statement' };
}

/** Gives the hash of a route, with its `#`. */
export function formatRoute(route: Route): string {
  if (route.view === 'clause') return `#/clause/${route.clause}`;
  if (route.view === 'note') return `#/note/${route.note}`;
  return route.view === 'statement' ? '#/' : `#/${route.view}`;
}

/** Gives the hash of a clause. */
export function clauseHash(clause: string): string {
  return formatRoute({ view: 'clause', clause });
}
