import { expect, test } from 'vitest';
import { createBridge, crossBridge } from '../../../lib/core/hover/bridge';

/** A card 40 px below the place where the pointer left the mention, and one above. */
const exit = { x: 200, y: 100 };
const below = createBridge(exit, { left: 180, top: 140, right: 548, bottom: 400 });
const above = createBridge(exit, { left: 180, top: -300, right: 548, bottom: 60 });

test.each([
  ['straight down', 200, 120, true],
  ['at 59 degrees to the right', 233, 120, true],
  ['at 59 degrees to the left', 167, 120, true],
  ['at 61 degrees to the right', 237, 120, false],
  ['along the line', 260, 100, false],
  ['upwards', 200, 99, false],
  ['past the card, beside it', 170, 160, false],
])('on the way down: %s', (_, x, y, isOnBridge) => {
  expect(crossBridge(below, { x, y }) !== undefined).toBe(isOnBridge);
});

test('a card above has its bridge above', () => {
  expect(crossBridge(above, { x: 200, y: 80 })).toBeDefined();
  expect(crossBridge(above, { x: 200, y: 120 })).toBeUndefined();
});

test('only a new nearest distance counts as getting nearer', () => {
  const first = crossBridge(below, { x: 200, y: 120 });
  expect(first?.isNearer).toBe(true);
  const back = first && crossBridge(first.bridge, { x: 200, y: 115 });
  expect(back?.isNearer).toBe(false);
  expect(back && crossBridge(back.bridge, { x: 200, y: 119 })?.isNearer).toBe(false);
  expect(back && crossBridge(back.bridge, { x: 200, y: 121 })?.isNearer).toBe(true);
});
