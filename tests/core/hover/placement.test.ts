import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Rect } from '../../../lib/core/hover/geometry';
import type { Placement } from '../../../lib/core/hover/placement';
import { CARD_MAX_HEIGHT_PX, CARD_WIDTH_PX, placeCard } from '../../../lib/core/hover/placement';

const viewport = { left: 0, top: 0, right: 1200, bottom: 900 };
const line = (left: number, top: number, width = 200, height = 20): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const ltr = { viewport, direction: 'ltr' } as const;

test('below the mention, a little to the left of the pointer', () => {
  expect(placeCard({ ...ltr, lines: [line(300, 200)], pointer: { x: 400, y: 210 } })).toEqual({
    side: 'below',
    left: 368,
    edge: 228,
    width: CARD_WIDTH_PX,
    maxHeight: CARD_MAX_HEIGHT_PX,
  });
});

test('mirrored where the page is written from right to left', () => {
  const placed = placeCard({ viewport, direction: 'rtl', lines: [line(300, 200)], pointer: { x: 700, y: 210 } });
  expect(placed.left + placed.width).toBe(732);
});

test('above where the tallest card has no room below, whatever this card is like', () => {
  const placed = placeCard({ ...ltr, lines: [line(300, 500)], pointer: { x: 400, y: 510 } });
  expect(placed).toMatchObject({ side: 'above', edge: 492 });
});

test('on the roomier side, lower than usual, where neither has room', () => {
  const low = { ...viewport, bottom: 400 };
  const placed = placeCard({ viewport: low, direction: 'ltr', lines: [line(300, 150)], pointer: { x: 400, y: 160 } });
  expect(placed).toMatchObject({ side: 'below', edge: 178, maxHeight: 214 });
});

test('narrow windows: the card leaves 8 px on both sides', () => {
  const phone = { left: 0, top: 0, right: 320, bottom: 568 };
  const placed = placeCard({
    viewport: phone,
    direction: 'ltr',
    lines: [line(200, 100, 80)],
    pointer: { x: 240, y: 110 },
  });
  expect(placed).toMatchObject({ left: 8, width: 304 });
});

test('after pinching to zoom the card stays in what is visible', () => {
  const zoomed = { left: 400, top: 300, right: 900, bottom: 900 };
  const placed = placeCard({
    viewport: zoomed,
    direction: 'ltr',
    lines: [line(800, 320, 60)],
    pointer: { x: 850, y: 330 },
  });
  expect(placed.left + placed.width).toBe(892);
});

describe('a mention that wraps', () => {
  test('stays wholly visible, whichever of its lines the pointer is on', () => {
    const lines = [line(700, 200, 100), line(100, 230, 150)];
    expect(placeCard({ ...ltr, lines, pointer: { x: 750, y: 210 } })).toMatchObject({ side: 'below', edge: 258 });
    expect(placeCard({ ...ltr, lines, pointer: { x: 150, y: 240 } })).toMatchObject({ side: 'below', edge: 258 });
  });

  test('also when the card is above', () => {
    const lines = [line(700, 600, 100), line(100, 630, 150)];
    expect(placeCard({ ...ltr, lines, pointer: { x: 150, y: 640 } })).toMatchObject({ side: 'above', edge: 592 });
  });

  test('into the next column: the card belongs to the part under the pointer', () => {
    const lines = [line(100, 700, 100), line(500, 100, 150)];
    expect(placeCard({ ...ltr, lines, pointer: { x: 550, y: 110 } })).toMatchObject({ side: 'below', edge: 128 });
    expect(placeCard({ ...ltr, lines, pointer: { x: 150, y: 710 } })).toMatchObject({ side: 'above', edge: 692 });
  });
});

test('never over the line under the pointer, never outside the viewport', () => {
  const anywhere = fc.record({
    width: fc.integer({ min: 200, max: 2500 }),
    height: fc.integer({ min: 150, max: 1500 }),
    x: fc.double({ min: 0, max: 1, noNaN: true }),
    y: fc.double({ min: 0, max: 1, noNaN: true }),
    lineHeight: fc.integer({ min: 8, max: 60 }),
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  });
  fc.assert(
    fc.property(anywhere, ({ width, height, x, y, lineHeight, direction }) => {
      const at = { x: x * width, y: y * (height - lineHeight) };
      const text = line(Math.max(0, at.x - 30), at.y, 60, lineHeight);
      const viewport = { left: 0, top: 0, right: width, bottom: height };
      const placed = placeCard({ lines: [text], pointer: { x: at.x, y: at.y + lineHeight / 2 }, viewport, direction });
      const box = tallestBox(placed);
      expect(box.bottom <= text.top || box.top >= text.bottom).toBe(true);
      expect(box.left).toBeGreaterThanOrEqual(8);
      expect(box.right).toBeLessThanOrEqual(width - 8 + 0.5);
      if (placed.maxHeight > 0) {
        expect(box.top).toBeGreaterThanOrEqual(7.5);
        expect(box.bottom).toBeLessThanOrEqual(height - 7.5);
      }
    }),
  );
});

function tallestBox({ side, left, edge, width, maxHeight }: Placement): Rect {
  const top = side === 'below' ? edge : edge - maxHeight;
  return { left, top, right: left + width, bottom: top + maxHeight };
}
