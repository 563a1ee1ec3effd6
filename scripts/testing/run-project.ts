import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ARTIFACTS } from '../cli/paths';
import { runTool } from '../cli/run-tool';
import type { Tally } from './tally';
import { TALLY_FILE_VARIABLE } from './tally-reporter';

/** The projects of vitest.config.ts. */
export type Project = 'core' | 'repository' | 'browser' | 'e2e';

/**
 * Runs the tests of a project, or those of its files whose names contain one of the filters, and shows the run.
 * A run that breaks down, or in which nothing ran, counts as a failure.
 */
export async function runProject(project: Project, filters: readonly string[] = []): Promise<Tally> {
  const report = join(ARTIFACTS, 'test', `${project}.json`);
  rmSync(report, { force: true });
  const { code } = await runTool(
    'vitest/vitest.mjs',
    [
      'run',
      '--configLoader',
      'runner',
      '--project',
      project,
      '--reporter=default',
      '--reporter=./scripts/testing/tally-reporter.ts',
      ...filters,
    ],
    { isShown: true, env: { [TALLY_FILE_VARIABLE]: report } },
  );
  if (!existsSync(report)) {
    console.error(`The tests of "${project}" broke down before their report.`);
    return { passed: 0, failed: 1, skipped: [] };
  }
  const tally = JSON.parse(readFileSync(report, 'utf8')) as Tally;
  const hasHiddenFault = tally.failed === 0 && (code !== 0 || tally.passed === 0);
  return hasHiddenFault ? { ...tally, failed: 1 } : tally;
}
