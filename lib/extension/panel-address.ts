/** What a window's panel is asked to show. */
export type PanelTarget =
  | { readonly view: 'clause'; readonly clause: string }
  | { readonly view: 'lookup'; readonly query: string }
  /** A note is to be begun on words that the reader has selected on a page. */
  | { readonly view: 'note-on-selection'; readonly quote: string; readonly url: string; readonly title: string };

/** The address of a target in the panel, with its `#`. */
export function formatTarget(target: PanelTarget): string {
  switch (target.view) {
    case 'clause':
      return `#/clause/${target.clause}`;
    case 'lookup':
      return `#/lookup/${encodeURIComponent(target.query)}`;
    case 'note-on-selection':
      return `#/note-on-selection/${[target.quote, target.url, target.title].map(encodeURIComponent).join('/')}`;
  }
}
