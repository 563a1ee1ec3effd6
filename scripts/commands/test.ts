import { ensureBrowser } from '../browsers/ensure-browser';
import type { BrowserKind } from '../browsers/find-browser';
import { buildExtension } from '../build/ensure-build';
import { CommandError } from '../cli/command-error';
import { runProject } from '../testing/run-project';
import { addTallies, type Tally } from '../testing/tally';

/** One thing that could not be done counts as one failure. */
const ONE_FAILURE: Tally = { passed: 0, cases: 0, failed: 1, skipped: [] };

/**
 * Runs everything that must pass. The last line counts the tests; the exit code is 0 only if all that there is ran and
 * passed. For a part of it there is Vitest itself: `npx vitest run --project core`.
 */
export async function run(): Promise<number> {
  const faults: string[] = [];
  const attempt = async <Value>(what: () => Value | Promise<Value>): Promise<Value | undefined> => {
    try {
      return await what();
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      faults.push(error.message);
      return undefined;
    }
  };
  const kinds: BrowserKind[] = [];
  for (const kind of ['chromium', 'firefox'] as const) {
    if (await attempt(() => ensureBrowser(kind))) kinds.push(kind);
    await attempt(() => buildExtension(kind));
  }

  const tallies: Tally[] = [await runProject('core'), await runProject('repository')];
  if (kinds.includes('chromium')) tallies.push(await runProject('browser'));
  const endToEnd = kinds.map((kind) => `tests/e2e/${kind}/`);
  // The panel's tests are run in both browsers by the same files.
  if (kinds.length === 2) endToEnd.push('tests/e2e/panel/');
  if (endToEnd.length > 0) tallies.push(await runProject('e2e', { filters: endToEnd }));

  // The deep suites with a few of their cases each; `npm run test:deep` runs all of them.
  if (kinds.length === 2) tallies.push(await runProject('deep'));

  const { passed, failed, skipped } = addTallies([...tallies, ...faults.map(() => ONE_FAILURE)]);
  if (skipped.length > 0) console.log(`\n${skipped.length} skipped:`);
  for (const { name, reason } of skipped) console.log(`  ${name} (${reason})`);
  for (const fault of faults) console.log(fault);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
