import { expect, test } from 'vitest';
import { DARK_BELOW_LUMINANCE, parseLight } from '../../../lib/core/hover/luminance';

test.each([
  ['white', 'rgb(255, 255, 255)', false],
  ['near black', 'rgb(18, 16, 14)', true],
  ['newspaper salmon', 'rgb(255, 241, 229)', false],
  ['a blue of mid darkness', 'rgb(0, 60, 120)', true],
  ['grey of a wide space', 'color(srgb 0.9 0.9 0.9)', false],
  ['black of a wide space', 'color(display-p3 0.05 0.05 0.05 / 0.9)', true],
  ['light oklch', 'oklch(0.95 0.02 90)', false],
  ['dark oklab', 'oklab(0.2 0 0)', true],
  ['light lab', 'lab(92 1 2)', false],
  ['dark lch', 'lch(12 5 200)', true],
])('%s', (_, colour, isDark) => {
  const light = parseLight(colour);
  expect(light && light.luminance < DARK_BELOW_LUMINANCE).toBe(isDark);
});

test('opacity', () => {
  expect(parseLight('rgba(0, 0, 0, 0)')?.alpha).toBe(0);
  expect(parseLight('rgb(0, 0, 0)')?.alpha).toBe(1);
  expect(parseLight('oklch(0.2 0 0 / 0.25)')?.alpha).toBe(0.25);
});

test('what is no colour', () => {
  expect(parseLight('')).toBeUndefined();
  expect(parseLight('transparent')).toBeUndefined();
});
