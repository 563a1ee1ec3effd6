/** What has happened to a page since its document began, as far as scripts of the page can tell. */
export interface Seen {
  /** Nodes and attributes that were changed since the parser was done. */
  changes: number;
  readonly violations: string[];
  readonly errors: string[];
  readonly messages: string[];
}

/** Runs in the page before anything of its own: watches what comes. */
export function watchPage(): void {
  const seen: Seen = { changes: 0, violations: [], errors: [], messages: [] };
  Object.defineProperty(window, 'seenByTest', { value: seen });
  // Libraries name what they add at random; here they name it alike each time.
  let random = 0;
  Math.random = () => {
    random = (random + 0.1379) % 1;
    return random;
  };
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    seen.violations.push(`${violatedDirective} ${blockedURI}`),
  );
  addEventListener('error', ({ message }) => seen.errors.push(String(message)));
  addEventListener('unhandledrejection', ({ reason }) => seen.errors.push(String(reason)));
  addEventListener('message', ({ data }) => seen.messages.push(JSON.stringify(data) ?? ''));
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      for (const { type, addedNodes, removedNodes } of records)
        seen.changes += type === 'childList' ? addedNodes.length + removedNodes.length : 1;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** Runs in the page: everything about it that must be the same with the extension and without. */
export function readPageState(): Record<string, unknown> {
  const { seenByTest: seen } = window as unknown as { seenByTest: Seen };
  const elements = [...document.querySelectorAll('*')];
  const round = (value: number) => Math.round(value * 8) / 8;
  const boxes = elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.localName, round(x), round(y), round(width), round(height)].join(' ');
  });
  const registry = typeof CSS === 'object' && 'highlights' in CSS ? [...CSS.highlights.keys()] : [];
  const state = {
    markup: new XMLSerializer().serializeToString(document),
    changes: seen.changes,
    violations: seen.violations,
    errors: seen.errors,
    messages: seen.messages,
    boxes,
    text: document.documentElement.textContent,
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    shadowSheets: elements.map((element) => element.shadowRoot?.adoptedStyleSheets.length).join(),
    shadowMarkup: elements.map((element) => element.shadowRoot?.innerHTML).join('|'),
    globals: [window, document, navigator, Document.prototype, Node.prototype, Element.prototype, Object.prototype].map(
      (one) => Reflect.ownKeys(one).map(String).sort().join(' '),
    ),
    highlights: registry.filter((name) => name !== 'clauselight' && name !== 'clauselight-quiet').join(),
    resources: performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    active: document.activeElement?.localName,
    scroll: [scrollX, scrollY],
    frames: window.length,
    title: document.title,
    heard: (window as unknown as { heard?: string[] }).heard ?? [],
    fields: [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
    selection: '',
    found: 0,
  };
  const selection = getSelection();
  const before = selection?.toString() ?? '';
  if (document.body) selection?.selectAllChildren(document.body);
  state.selection = `${before}|${selection?.toString() ?? ''}`;
  selection?.removeAllRanges();
  const find = (window as unknown as { find?: (text: string) => boolean }).find;
  while (find && state.found < 50 && find.call(window, 'the')) state.found++;
  selection?.removeAllRanges();
  return state;
}

/** Runs in the page: true if the extension paints something there. */
export function isPainted(): boolean {
  return typeof CSS === 'object' && 'highlights' in CSS && (CSS.highlights.get('clauselight')?.size ?? 0) > 0;
}
