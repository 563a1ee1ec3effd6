import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../cli/paths';
import { runProject } from '../testing/run-project';
import type { Defence } from './defences';
import type { Suite } from './suites';

/** Not copied: what is linked or made anew, and what no build needs. */
const LEFT_BEHIND = new Set(['node_modules', '.git', '.output', '.artifacts', 'docs']);

/** What became of a suite without its defence. */
export interface RedRun {
  /** True as it should be: tests of the suite have failed. */
  readonly isRed: boolean;
  readonly explanation: string;
}

/**
 * Takes a defence out of a copy of the project, builds that, and runs the suite on it with a few of its cases. A patch
 * that no longer applies, a build that breaks and a suite that stays green are all `isRed: false`.
 */
export async function runWithoutDefence(defence: Defence, suite: Suite): Promise<RedRun> {
  const copy = await mkdtemp(join(tmpdir(), 'clauselight-red-'));
  try {
    await copyProject(copy);
    const refusal = await applyPatch(defence.path, copy);
    if (refusal) return { isRed: false, explanation: `the patch no longer applies: ${refusal}` };
    const { filters, project } = suite;
    const run = await runProject(project, { filters, root: copy, isShown: false });
    if (run.isBroken) return { isRed: false, explanation: `the run broke down: ${run.output.slice(-2000)}` };
    if (run.failed === 0) return { isRed: false, explanation: 'the suite stayed green' };
    return { isRed: true, explanation: `${run.failed} of ${run.failed + run.passed} tests failed` };
  } finally {
    await rm(copy, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Tries a patch on the project as it is, without changing anything; gives git's reason if it no longer applies. */
export function tryPatch(path: string): Promise<string | undefined> {
  return applyPatch(path, ROOT, ['--check']);
}

/** Copies the sources into an empty folder and links the packages there. */
export async function copyProject(copy: string): Promise<void> {
  await cp(ROOT, copy, {
    recursive: true,
    filter: (path) => !LEFT_BEHIND.has(relative(ROOT, path).split(sep)[0] ?? ''),
  });
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
}

/** One line of surroundings must still be there: patches outlive small changes beside them. */
async function applyPatch(path: string, root: string, more: readonly string[] = []): Promise<string | undefined> {
  try {
    await promisify(execFile)('git', ['apply', '-C1', ...more, path], { cwd: root });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
