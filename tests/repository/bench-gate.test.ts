import { expect, test } from 'vitest';
import { findFaults, findLimit } from '../../scripts/bench/gate';
import type { Row } from '../../scripts/bench/row';

test('a figure is held against the worse of its goal and what was recorded, a third more', () => {
  expect(findLimit({ goal: 2, better: 'lower' }, 1)).toBeCloseTo(2.6);
  expect(findLimit({ goal: 2, better: 'lower' }, 10)).toBeCloseTo(13);
  expect(findLimit({ goal: 13, better: 'higher' }, 26)).toBeCloseTo(10);
  expect(findLimit({ goal: 26, better: 'higher' }, 1.3)).toBeCloseTo(1);
  expect(findLimit({ goal: null, better: 'higher' }, 13)).toBeCloseTo(10);
});

test('what was not measured is a fault, and so is what is far too slow', () => {
  const name = 'cold scan, times the floor, processor time';
  const row: Row = { name, value: 1_000_000, unit: 'x', goal: 1.5, better: 'lower' };
  const faults = findFaults([row]);
  expect(faults.filter((fault) => fault.startsWith(`${name}: 1000000.00, the limit is`))).toHaveLength(1);
  expect(faults.filter((fault) => fault.endsWith('was not measured')).length).toBe(faults.length - 1);
  expect(findFaults([{ ...row, value: 1 }]).filter((fault) => fault.startsWith(name))).toEqual([]);
});
