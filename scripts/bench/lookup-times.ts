import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../cli/paths';
import type { LookupSide } from './lookup-side';
import type { Row } from './row';
import { withPage } from './with-page';

/** The queries whose quality the tests of the lookup keep. */
const QUERIES = join(ROOT, 'tests/core/lookup/queries/first.tsv');
/** The share of key strokes that the figure is better than. */
const NEARLY_ALL = 0.95;

/** What looking up cost. */
export interface LookupTimes {
  readonly start: number;
  /** One for each key stroke. */
  readonly strokes: readonly number[];
}

/** Times every key stroke of every `step`-th query in real Chromium, one after the other. */
export async function timeLookup(executablePath: string, code: string, step: number): Promise<LookupTimes> {
  const queries = readFileSync(QUERIES, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .filter((_, index) => index % step === 0)
    .map((line) => line.split('\t')[1] ?? '');
  return withPage({ executablePath, serve: () => ({ body: '<!doctype html>' }) }, async (page, server) => {
    await page.goto(server.urlOf('/'));
    await page.evaluate(`${code}; undefined`);
    return page.evaluate((typed) => {
      const side = (window as unknown as { clauselightLookup: LookupSide }).clauselightLookup;
      return { start: side.start(), strokes: side.type(typed) };
    }, queries);
  });
}

/** The figures of looking up. */
export function lookupRows({ start, strokes }: LookupTimes): Row[] {
  const sorted = strokes.toSorted((a, b) => a - b);
  const row = (name: string, value: number, goal: number | null): Row => ({
    name,
    value,
    unit: 'ms',
    goal,
    better: 'lower',
  });
  return [
    row('lookup a key stroke, p95', sorted[Math.floor(sorted.length * NEARLY_ALL)] ?? 0, 16),
    row('lookup, the first answer', start, null),
  ];
}
