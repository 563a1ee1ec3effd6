import { ensureBrowser } from '../browsers/ensure-browser';
import { buildExtension } from '../build/ensure-build';
import { parseOptions } from '../cli/parse-options';
import { readDefences } from '../deep/defences';
import { runWithoutDefence } from '../deep/red-run';
import { chooseSuites, findSuites, type Suite } from '../deep/suites';
import { formatTable, type SuiteRow } from '../deep/table';
import { CASES_VARIABLE } from '../testing/case-count';
import { runProject } from '../testing/run-project';

const USAGE = 'npm run test:deep [-- [--no-red] SUITE...]   (a suite by its name or number, such as t12)';

/**
 * Runs the deep suites with all their cases, and each suite again without each of its defences, where it must fail.
 * Prints one table; the exit code is 0 only if everything passed and every defence was missed.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, { 'no-red': { type: 'boolean' } }, USAGE);
  const suites = chooseSuites(findSuites(), positionals);
  for (const kind of ['chromium', 'firefox'] as const) {
    ensureBrowser(kind);
    await buildExtension(kind);
  }
  const faults: string[] = [];
  const rows: SuiteRow[] = [];
  for (const suite of suites) rows.push(await runSuite(suite, values['no-red'] !== true, faults));

  console.log(`\n${formatTable(rows)}\n`);
  for (const { name, reason } of rows.flatMap(({ tally }) => tally.skipped))
    console.log(`skipped: ${name} (${reason})`);
  for (const fault of faults) console.log(fault);
  const redRuns = rows.flatMap((row) => row.redRuns);
  const passed = rows.reduce((sum, { tally }) => sum + tally.passed, redRuns.filter(Boolean).length);
  const failed = rows.reduce((sum, { tally }) => sum + tally.failed, redRuns.filter((isRed) => !isRed).length);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function runSuite(suite: Suite, hasRedRuns: boolean, faults: string[]): Promise<SuiteRow> {
  const { name, project, filters } = suite;
  console.log(`\n# ${name}`);
  const began = Date.now();
  const tally = await runProject(project, { filters, env: { [CASES_VARIABLE]: 'all' } });
  const redRuns: boolean[] = [];
  for (const defence of hasRedRuns ? readDefences().filter((one) => one.suite === name) : []) {
    const { isRed, explanation } = await runWithoutDefence(defence, suite);
    console.log(`${isRed ? 'red as it should be' : 'NOT RED'}: ${defence.name}: ${explanation}`);
    if (!isRed) faults.push(`${name} does not miss what ${defence.name} takes out: ${explanation}`);
    redRuns.push(isRed);
  }
  return { name, tally, redRuns, seconds: (Date.now() - began) / 1000 };
}
