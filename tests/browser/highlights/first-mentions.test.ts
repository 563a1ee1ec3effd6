import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFirstMentions, type FirstMentions } from '../../../lib/page/highlights/first-mentions';

const BLOCKS = 60;
const RAILWAY = new Set(['railway']);

let firsts: FirstMentions;
let paragraphs: HTMLElement[];
beforeEach(() => {
  firsts = createFirstMentions();
  paragraphs = Array.from({ length: BLOCKS }, () => document.body.appendChild(document.createElement('p')));
});
afterEach(() => document.body.replaceChildren());

const add = (block: number) => firsts.add(block, paragraphs[block] as Node, RAILWAY);

test('in whatever order blocks come, the first on the page is the first', () => {
  // 37 shares no divisor with 60, so that every block comes once.
  for (let step = 0; step < BLOCKS; step++) {
    add((step * 37 + 20) % BLOCKS);
  }
  const order: number[] = [];
  for (let block = 0; block < BLOCKS; block++) {
    if (firsts.isFirst(block, 'railway')) order.push(block);
    firsts.remove(block);
  }
  expect(order).toEqual(paragraphs.map((_, block) => block));
});

test('a block that comes before the first tells which one it has overtaken', () => {
  add(5);
  add(9);
  expect([...add(7)]).toEqual([]);
  expect([...add(2)]).toEqual([5]);
  expect([...firsts.remove(2)]).toEqual([5]);
});
