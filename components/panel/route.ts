/** Words that the reader has selected on a page. */
export interface Selection {
  readonly quote: string;
  readonly url: string;
  /** Empty if the page did not tell. */
  readonly title: string;
}

/** Where in the panel the reader is. */
export type Route =
  | { readonly view: 'statement' }
  /** A query that came from elsewhere; the panel shows its results in `statement`. */
  | { readonly view: 'lookup'; readonly query: string }
  | { readonly view: 'about' }
  | { readonly view: 'clause'; readonly clause: string }
  | { readonly view: 'page' }
  | { readonly view: 'notes' }
  | { readonly view: 'note-on-selection'; readonly selection: Selection }
  | { readonly view: 'note'; readonly note: string }
  | { readonly view: 'trash' }
  | { readonly view: 'backup' };

/** Gives the route of an address's hash; the statement for anything unknown. */
export function parseRoute(hash: string): Route {
  const [view, id, ...more] = hash.replace(/^#\/?/, '').split('/');
  if (view === 'note-on-selection' && id) {
    const [quote, url = '', title = ''] = [id, ...more].map(decode);
    return { view, selection: { quote: quote ?? '', url, title } };
  }
  if (view === 'lookup' && id) return { view, query: decode(id) };
  if (view === 'clause' && id) return { view, clause: id };
  if (view === 'note' && id) return { view, note: id };
  if (view === 'page' || view === 'notes' || view === 'trash' || view === 'backup' || view === 'about') return { view };
  return { view: 'statement' };
}

/** Gives the hash of a route, with its `#`. */
export function formatRoute(route: Route): string {
  if (route.view === 'clause') return `#/clause/${route.clause}`;
  if (route.view === 'note') return `#/note/${route.note}`;
  if (route.view === 'note-on-selection') {
    const { quote, url, title } = route.selection;
    return `#/note-on-selection/${[quote, url, title].map(encodeURIComponent).join('/')}`;
  }
  if (route.view === 'lookup') return `#/lookup/${encodeURIComponent(route.query)}`;
  return route.view === 'statement' ? '#/' : `#/${route.view}`;
}

/** Gives the hash of a clause. */
export function clauseHash(clause: string): string {
  return formatRoute({ view: 'clause', clause });
}

/** Text that stands escaped in an address; what is no such text stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
