import type { Tally } from '../testing/tally';

/** What one suite came to. */
export interface SuiteRow {
  readonly name: string;
  readonly tally: Tally;
  readonly seconds: number;
  /** For each of its defences, whether the suite failed without it. */
  readonly redRuns: readonly boolean[];
}

/** The table of all suites, for a terminal. */
export function formatTable(rows: readonly SuiteRow[]): string {
  const cells = [
    ['suite', 'cases', 'tests', 'failures', 'skipped', 'red runs', 'seconds'],
    ...rows.map(({ name, tally, seconds, redRuns }) => [
      name,
      String(tally.cases),
      String(tally.passed + tally.failed),
      String(tally.failed),
      String(tally.skipped.length),
      redRuns.length === 0 ? '-' : `${redRuns.filter(Boolean).length} of ${redRuns.length}`,
      seconds.toFixed(0),
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  return cells
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
