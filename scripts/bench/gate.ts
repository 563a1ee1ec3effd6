import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../../lib/core/is-record';
import { ROOT } from '../cli/paths';
import type { Row } from './row';

/** The figures that were last recorded, on our own pages. */
const RECORDED = join(ROOT, 'scripts/bench/recorded.json');
/** A figure may be so many times worse than both its goal and what was recorded. */
const TOLERANCE = 1.3;

/** What is held: ratios within one run. Milliseconds say more about the machine than about us. */
const HELD = [
  'cold scan, times the floor, processor time',
  'cold scan without mentions, processor time',
  'warm scan of the largest pages, times the floor',
  'against one RegExp, cold, all in',
  'against modern-ahocorasick, cold, all in',
  'against @monyone/aho-corasick, cold, all in',
];

/** Writes down the figures that are held. */
export function recordFigures(rows: readonly Row[]): void {
  const held = rows.filter(({ name }) => HELD.includes(name));
  const figures = Object.fromEntries(held.map(({ name, value }) => [name, Number(value.toFixed(2))]));
  writeFileSync(RECORDED, `${JSON.stringify(figures, null, 2)}\n`);
}

/**
 * Says in words which of the held figures are worse than they may be, or missing.
 * @throws Error if nothing was recorded
 */
export function findFaults(rows: readonly Row[]): string[] {
  const recorded = readRecorded();
  return HELD.flatMap((name) => {
    const row = rows.find((one) => one.name === name);
    const before = recorded[name];
    if (!row || typeof before !== 'number') return [`${name}: ${row ? 'was never recorded' : 'was not measured'}`];
    const limit = findLimit(row, before);
    const isWorse = row.better === 'lower' ? row.value > limit : row.value < limit;
    return isWorse ? [`${name}: ${row.value.toFixed(2)}, the limit is ${limit.toFixed(2)}`] : [];
  });
}

/** The worst that a figure may be. */
export function findLimit({ goal, better }: Pick<Row, 'goal' | 'better'>, before: number): number {
  return better === 'lower' ? Math.max(goal ?? 0, before) * TOLERANCE : Math.min(goal ?? before, before) / TOLERANCE;
}

function readRecorded(): Readonly<Record<string, unknown>> {
  if (!existsSync(RECORDED)) throw new Error(`There is no ${RECORDED}: npm run bench -- --record writes it.`);
  const recorded: unknown = JSON.parse(readFileSync(RECORDED, 'utf8'));
  if (!isRecord(recorded)) throw new Error(`${RECORDED} holds no object.`);
  return recorded;
}
