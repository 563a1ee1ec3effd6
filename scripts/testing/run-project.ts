import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../cli/paths';
import { runTool } from '../cli/run-tool';
import type { Tally } from './tally';
import { TALLY_FILE_VARIABLE } from './tally-reporter';

/** The projects of vitest.config.ts. */
export type Project = 'core' | 'repository' | 'browser' | 'e2e' | 'deep';

/** What can be said about a run. */
export interface ProjectRun {
  /** Only files whose paths contain one of these. */
  readonly filters?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The project's folder, or a copy of it. */
  readonly root?: string;
  /** Shows the run while it goes; true by default. */
  readonly isShown?: boolean;
}

/** What a run came to. */
export interface ProjectResult extends Tally {
  /** True if the run broke down before its report. */
  readonly isBroken: boolean;
  /** What was said, where it was not shown. */
  readonly output: string;
}

/** Runs the tests of a project. A run that breaks down, or in which nothing ran, counts as a failure. */
export async function runProject(project: Project, run: ProjectRun = {}): Promise<ProjectResult> {
  const { filters = [], env = {}, root = ROOT, isShown = true } = run;
  const report = join(root, '.artifacts/test', `${project}.json`);
  rmSync(report, { force: true });
  const { code, output } = await runTool(
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
    { isShown, root, env: { ...env, [TALLY_FILE_VARIABLE]: report } },
  );
  if (!existsSync(report)) {
    if (isShown) console.error(`The tests of "${project}" broke down before their report.`);
    return { passed: 0, cases: 0, failed: 1, skipped: [], isBroken: true, output };
  }
  const tally = JSON.parse(readFileSync(report, 'utf8')) as Tally;
  const hasHiddenFault = tally.failed === 0 && (code !== 0 || tally.passed === 0);
  return { ...tally, ...(hasHiddenFault ? { failed: 1 } : {}), isBroken: hasHiddenFault, output };
}
