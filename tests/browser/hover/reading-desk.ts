import { page, userEvent } from 'vitest/browser';
import '../../../entrypoints/highlights.css';
import messages from '../../../assets/public/_locales/en/messages.json';
import type { CardClause, CardContent } from '../../../lib/core/hover/card-content';
import { DEFAULT_PREFERENCES, type HoverPreferences } from '../../../lib/core/hover/preferences';
import type { StringKey } from '../../../lib/core/strings';
import type { Hover } from '../../../lib/page/hover/hover-controller';
import { createHover } from '../../../lib/page/hover/hover-controller';
import type { MentionsByNode, Piece } from '../../../lib/page/hover/mentions-by-node';
import { createTextsIn } from './texts-in';

/** A clause as the card gets it, the words in `named` told as the term's. */
export function makeClause(id: string, text: string, named: string, slips: Record<string, string> = {}): CardClause {
  const start = text.indexOf(named);
  return {
    clause: { id, section: Number.parseInt(id, 10), paragraph: 1, text },
    named: start < 0 ? [] : [{ start, end: start + named.length }],
    others: [],
    editorNotes: Object.entries(slips).map(([quote, note]) => ({ clause: id, quote, text: note })),
  };
}

export const HARBOUR: CardContent = {
  term: { id: 'harbour', kind: 'project', name: 'Great Harbour Project', about: '' },
  inside: [],
  title: 'Joint Statement',
  date: '2024-01-24',
  clauses: [
    makeClause('4.9', 'Both sides will build the Great Harbour Project and <b>open</b> it.', 'Great Harbour Project'),
    makeClause('6.2', 'They will meet in Ukraine about the harbour project.', 'harbour project', {
      Ukraine: 'A slip.',
    }),
    makeClause('12.7', 'The harbour serves all. '.repeat(60).trim(), 'harbour'),
  ],
};

/** A page with mentions and a hover card, in front of a reader with a real mouse. */
export interface ReadingDesk {
  readonly hover: Hover;
  /** The root of the open card; undefined while none is open. */
  getRoot(): ShadowRoot | undefined;
  getCard(): HTMLElement | undefined;
  /** Moves the mouse to a point of the viewport. */
  moveTo(x: number, y: number): Promise<void>;
  /** Moves the mouse into the first box of the n-th mention. */
  moveToMention(n: number): Promise<void>;
  lines(n: number): DOMRect[];
  /** Gives every mention another number, as reading a changed page again does. */
  readAgain(): void;
  /** What the outside was asked to do. */
  readonly log: string[];
  close(): void;
}

/** Writes `html` into the body and finds each of `words` in its text, also across elements within one parent. */
export function openDesk(
  html: string,
  words: string,
  content: CardContent | 'none' = HARBOUR,
  chosen: Partial<HoverPreferences> = {},
): ReadingDesk {
  document.body.innerHTML = html;
  const ranges = findWords(document.body, words);
  const pieces = new Map<Text, Piece[]>();
  for (const [mention, range] of ranges.entries())
    for (const piece of splitRange(range))
      pieces.set(piece.node, [...(pieces.get(piece.node) ?? []), { ...piece, mention }]);
  /** What is added to each number: the page has been read again. */
  let shift = 0;
  const mentions: MentionsByNode = {
    piecesIn: (node) => pieces.get(node)?.map((piece) => ({ ...piece, mention: piece.mention + shift })),
    textsIn: createTextsIn(pieces.keys()),
    rangesOf: (number) => [ranges[number - shift]].filter((range) => range?.collapsed === false) as Range[],
    describe: (number) => ({ surface: String(ranges[number - shift]), why: { alias: '', type: 'phrase' } }),
  };

  const roots = new Map<Element, ShadowRoot>();
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  };
  const stop = new AbortController();
  const log: string[] = [];
  const hover = createHover({
    document,
    mentions,
    signal: stop.signal,
    now: () => performance.now(),
    translate: (key: StringKey, ...values) =>
      values.reduce((text, value, index) => text.replace(`$${index + 1}`, value), messages[key].message),
    getPreferences: () => ({ ...DEFAULT_PREFERENCES, ...chosen }),
    getTerm: async (term) => ({ ...HARBOUR, term: { ...HARBOUR.term, id: term, name: `Term ${term}` } }),
    getCard: async () => (content === 'none' ? Promise.reject(new Error('no card')) : content),
    copyText: (card, clause) => `${card.term.name}, clause ${clause}`,
    openNoteFrame: async () => {
      return 'about:blank';
    },
    openPanel: (clause) => log.push(`panel ${clause}`),
    setActive: (mention) => log.push(`active ${mention}`),
  });
  const getHost = () => document.querySelector('[data-clauselight]');
  const getRoot = () => roots.get(getHost() ?? document.body);
  const lines = (n: number) => [...(ranges[n]?.getClientRects() ?? [])];
  const moveTo = (x: number, y: number) =>
    userEvent.hover(page.elementLocator(document.documentElement), {
      force: true,
      position: { x: x + window.scrollX, y: y + window.scrollY },
    });
  return {
    hover,
    getRoot,
    getCard: () => getRoot()?.querySelector<HTMLElement>('[role=dialog]') ?? undefined,
    moveTo,
    moveToMention: (n) => {
      const [line] = lines(n);
      return line ? moveTo(line.left + Math.min(20, line.width / 2), line.top + line.height / 2) : Promise.reject(n);
    },
    lines,
    readAgain() {
      shift += 100;
      hover.mentionsChanged();
    },
    log,
    close() {
      stop.abort();
      Element.prototype.attachShadow = attach;
      document.body.innerHTML = '';
    },
  };
}

function findWords(root: Node, words: string): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const places: { node: Text; offset: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (let offset = 0; offset < (node as Text).length; offset++) places.push({ node: node as Text, offset });
  const text = places.map(({ node, offset }) => node.data[offset]).join('');
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const first = places[at];
    const last = places[at + words.length - 1];
    if (!first || !last) break;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    ranges.push(range);
  }
  return ranges;
}

function splitRange(range: Range): { node: Text; start: number; end: number }[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: { node: Text; start: number; end: number }[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!range.intersectsNode(node)) continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    if (end > start) parts.push({ node, start, end });
  }
  return parts;
}
