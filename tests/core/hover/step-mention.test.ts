import { expect, test, vi } from 'vitest';
import { stepMention } from '../../../lib/core/hover/step-mention';

const PAGE = [11, 12, 13, 14];
const passed = (count: number) => (mention: number) => PAGE.indexOf(mention) < count;

test('from a mention to the one after it, and back, round the ends', () => {
  expect(stepMention(PAGE, 12, 'next', passed(0))).toBe(13);
  expect(stepMention(PAGE, 12, 'previous', passed(0))).toBe(11);
  expect(stepMention(PAGE, 14, 'next', passed(0))).toBe(11);
  expect(stepMention(PAGE, 11, 'previous', passed(0))).toBe(14);
});

test('without one, from where the reader is in the page', () => {
  expect(stepMention(PAGE, undefined, 'next', passed(2))).toBe(13);
  expect(stepMention(PAGE, undefined, 'previous', passed(2))).toBe(12);
  expect(stepMention(PAGE, undefined, 'next', passed(4))).toBe(11);
  expect(stepMention(PAGE, undefined, 'previous', passed(0))).toBe(14);
});

test('a mention that is gone is none', () => {
  expect(stepMention(PAGE, 99, 'next', passed(1))).toBe(12);
});

test('on a page without mentions there is nowhere to go', () => {
  expect(stepMention([], undefined, 'next', passed(0))).toBeUndefined();
});

test('ten thousand mentions are not all measured', () => {
  const isPassed = vi.fn((mention: number) => mention < 7000);
  expect(stepMention([...Array(10_000).keys()], undefined, 'next', isPassed)).toBe(7000);
  expect(isPassed.mock.calls.length).toBeLessThan(20);
});
