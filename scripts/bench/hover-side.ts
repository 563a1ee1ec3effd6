import { isInside } from '../../lib/core/hover/geometry';
import { DEFAULT_PREFERENCES } from '../../lib/core/hover/preferences';
import { findMentionAt, measureLines } from '../../lib/page/hover/hit-test';
import { createHover } from '../../lib/page/hover/hover-controller';
import type { MentionsByNode, Piece } from '../../lib/page/hover/mentions-by-node';

const MENTIONS = 10_000;
const NAME = 'Great Harbour Project';
/** Above and below the letters, as the hit test has it. */
const SLOP_PX = 3;

/** What one opening of a card took. */
export interface Opening {
  /** Frames that began between the end of the delay and the one with the card in it, that one too. */
  readonly frames: number;
  /** From the end of the delay until that frame was painted. */
  readonly ms: number;
}

/** What the bench calls in the page. */
export interface HoverSide {
  /** Milliseconds of each of so many hit tests at points all over the window, and how many of them hit beside letters. */
  hit(points: number): { readonly times: readonly number[]; readonly wrong: number };
  /** The middle of a mention in the window. */
  where(index: number): { readonly x: number; readonly y: number };
  /** Waits for the next card, which the real mouse opens. */
  waitForCard(): Promise<Opening>;
}

function build(): MentionsByNode & { readonly nodes: readonly Text[] } {
  const filler = 'Ministers spoke of ships and of the weather, of fruit and of what the railways cost, and went home. ';
  const nodes: Text[] = [];
  const pieces = new WeakMap<Text, Piece[]>();
  const start = filler.length;
  for (let mention = 0; mention < MENTIONS; mention++) {
    const paragraph = document.createElement('p');
    const node = document.createTextNode(`${filler}${NAME}, said one of them. ${filler}`);
    paragraph.append(node);
    document.body.append(paragraph);
    nodes.push(node);
    pieces.set(node, [{ start, end: start + NAME.length, mention }]);
  }
  const rangeOf = (mention: number) => {
    const node = nodes[mention] as Text;
    return new StaticRange({
      startContainer: node,
      startOffset: start,
      endContainer: node,
      endOffset: start + NAME.length,
    });
  };
  return {
    nodes,
    piecesIn: (node) => pieces.get(node),
    textsIn: (element) => (element.firstChild instanceof Text ? new Set([element.firstChild]) : undefined),
    rangesOf: (mention) => [rangeOf(mention)],
    describe: () => ({ surface: NAME, why: { alias: '', type: 'phrase' } }),
  };
}

const mentions = build();
// Half of the page lies above, so that nothing is quick only because it is near the top.
window.scrollTo({ top: document.documentElement.scrollHeight / 2, behavior: 'instant' });

let delayEndedMs = 0;
const { setTimeout: browserTimeout } = window;
const timed = (run: () => void, ms: number) =>
  browserTimeout(() => {
    if (ms === DEFAULT_PREFERENCES.restMs) delayEndedMs = performance.now();
    run();
  }, ms);
Object.assign(window, { setTimeout: timed });
createHover({
  document,
  mentions,
  translate: (key) => (key === 'card_date_language' ? 'en-GB' : key),
  getPreferences: () => DEFAULT_PREFERENCES,
  now: () => performance.now(),
  signal: new AbortController().signal,
  getCard: async () => ({
    term: { id: 'harbour', kind: 'project', name: NAME, about: '' },
    clauses: [
      {
        clause: { id: '4.9', section: 4, paragraph: 9, text: 'Both build it. '.repeat(30) },
        named: [],
        editorNotes: [],
      },
    ],
    title: 'Joint Statement',
    date: '2024-01-24',
  }),
  getTerm: () => Promise.reject(new Error('no other term')),
  copyText: () => '',
  openPanel: () => undefined,
  openNoteFrame: async () => 'about:blank',
  setActive: () => undefined,
});

const hoverSide: HoverSide = {
  hit(points) {
    const times: number[] = [];
    let wrong = 0;
    for (let index = 0; index < points; index++) {
      // Spread evenly, and never twice at the same place.
      const point = { x: (index * 61) % innerWidth, y: (index * 97 + 0.5) % innerHeight };
      // The browser tells this with every move of the pointer.
      const target = document.elementFromPoint(point.x, point.y) ?? undefined;
      const begun = performance.now();
      const mention = findMentionAt(document, mentions, point, target);
      times.push(performance.now() - begun);
      const boxes = mention === undefined ? [] : measureLines(document, mentions.rangesOf(mention));
      if (mention !== undefined && !boxes.some((box) => isInside(box, point, 0, SLOP_PX))) wrong++;
    }
    return { times, wrong };
  },
  where(index) {
    const inWindow = mentions.nodes.flatMap((_, mention) => {
      const [box] = measureLines(document, mentions.rangesOf(mention));
      return box && box.top > 0 && box.bottom < innerHeight ? [box] : [];
    });
    const box = inWindow[index % inWindow.length] as DOMRect;
    return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  },
  waitForCard: () =>
    new Promise((resolve) => {
      const frames: number[] = [];
      const tick = () => {
        frames.push(performance.now());
        if (document.querySelector('[data-clauselight]') === null) {
          requestAnimationFrame(tick);
          return;
        }
        // A message that is sent in a frame arrives when that frame has been painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () =>
          resolve({
            frames: frames.filter((at) => at > delayEndedMs).length,
            ms: performance.now() - delayEndedMs,
          });
        port2.postMessage(undefined);
      };
      requestAnimationFrame(tick);
    }),
};

Object.assign(window, { clauselightHover: hoverSide });
