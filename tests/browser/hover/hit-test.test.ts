import { afterEach, expect, test } from 'vitest';
import { findMentionAt, measureLines } from '../../../lib/page/hover/hit-test';
import type { MentionsByNode } from '../../../lib/page/hover/mentions-by-node';
import { createTextsIn } from './texts-in';

afterEach(() => {
  document.body.innerHTML = '';
});

/** A paragraph whose second text node holds a mention of its own and the first half of one that ends in the third. */
function setUp(style = ''): { mentions: MentionsByNode; boxOf: (piece: number) => DOMRect } {
  document.body.innerHTML = `<p style="font:16px/40px sans-serif;margin:60px;${style}"><i>Before</i>The harbour of New <b>Town</b> after.</p>`;
  const middle = document.querySelector('p')?.childNodes[1] as Text;
  const bold = document.querySelector('b')?.firstChild as Text;
  const pieces = [
    { node: middle, start: 4, end: 11, mention: 1 },
    { node: middle, start: 15, end: 19, mention: 2 },
    { node: bold, start: 0, end: 4, mention: 2 },
  ];
  const rangeOf = ({ node, start, end }: (typeof pieces)[number]) =>
    new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
  return {
    mentions: {
      piecesIn: (node) => pieces.filter((piece) => piece.node === node),
      textsIn: createTextsIn(pieces.map(({ node }) => node)),
      rangesOf: (mention) => pieces.filter((piece) => piece.mention === mention).map(rangeOf),
      describe: () => undefined,
    },
    boxOf: (index) => measureLines(document, pieces.slice(index, index + 1).map(rangeOf))[0] as DOMRect,
  };
}

/** Asks both ways, with the element that the browser would name and without; they must agree. */
function find(mentions: MentionsByNode, x: number, y: number): number | undefined {
  const target = document.elementFromPoint(x, y) ?? undefined;
  const told = findMentionAt(document, mentions, { x, y }, target);
  expect(told).toBe(findMentionAt(document, mentions, { x, y }));
  return told;
}

test('every part of a mention is found, also where it goes on in another element', () => {
  const { mentions, boxOf } = setUp();
  for (const [index, mention] of [1, 2, 2].entries()) {
    const { left, right, top, bottom } = boxOf(index);
    for (const x of [left + 1, (left + right) / 2, right - 1])
      expect(find(mentions, x, (top + bottom) / 2)).toBe(mention);
  }
});

test('3 px above and below the letters still count, 4 px do not', () => {
  const { mentions, boxOf } = setUp();
  const { left, top, bottom } = boxOf(0);
  expect([find(mentions, left + 5, top - 3), find(mentions, left + 5, bottom + 3)]).toEqual([1, 1]);
  expect([find(mentions, left + 5, top - 4), find(mentions, left + 5, bottom + 4)]).toEqual([undefined, undefined]);
});

test('no point outside letters and slop finds a mention, though the caret snaps to text from anywhere', () => {
  const { mentions, boxOf } = setUp();
  const boxes = [0, 1, 2].map(boxOf);
  const hits: string[] = [];
  for (let x = 0; x < 500; x += 3)
    for (let y = 0; y < 200; y += 3) {
      const isOn = boxes.some((b) => x >= b.left && x <= b.right && y >= b.top - 3 && y <= b.bottom + 3);
      if (!isOn && find(mentions, x, y) !== undefined) hits.push(`${x},${y}`);
    }
  expect(hits).toEqual([]);
});

test('text that something covers is not there', () => {
  const { mentions, boxOf } = setUp();
  const { left, top } = boxOf(0);
  document.body.insertAdjacentHTML('beforeend', '<div style="position:fixed;inset:0;background:#fff"></div>');
  expect(find(mentions, left + 5, top + 5)).toBeUndefined();
});

test('text that cannot be selected can be pointed at', () => {
  const { mentions, boxOf } = setUp('user-select:none');
  const { left, top } = boxOf(0);
  expect(find(mentions, left + 5, top + 5)).toBe(1);
});

test('text under a link that is stretched over its block can be pointed at, beside the letters it cannot', () => {
  document.body.innerHTML = `<style>.block{position:relative;margin:60px;font:16px/40px sans-serif}
    .block a::after{content:"";position:absolute;inset:0}</style>
    <div class="block"><a href="#story">A story</a><p>The harbour of New Town</p></div>`;
  const node = document.querySelector('p')?.firstChild as Text;
  const mentions: MentionsByNode = {
    piecesIn: (each) => (each === node ? [{ start: 4, end: 11, mention: 7 }] : undefined),
    textsIn: createTextsIn([node]),
    rangesOf: () => [],
    describe: () => undefined,
  };
  const [box] = measureLines(document, [{ startContainer: node, startOffset: 4, endContainer: node, endOffset: 11 }]);
  if (!box) throw new Error('The words have no box.');
  expect(find(mentions, box.left + 5, (box.top + box.bottom) / 2)).toBe(7);
  expect(find(mentions, box.right + 5, (box.top + box.bottom) / 2)).toBeUndefined();
  expect(find(mentions, box.left + 5, box.top - 8)).toBeUndefined();
});
