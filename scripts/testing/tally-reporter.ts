import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import type { Tally } from './tally';

declare module 'vitest' {
  interface TaskMeta {
    /** How many cases the test has gone through, where they are more than one. */
    cases?: number;
  }
}

/** Where the report goes: the command that runs the tests sets it. */
export const TALLY_FILE_VARIABLE = 'CLAUSELIGHT_TALLY';

/** Writes the tally of a run as JSON; Vitest's own JSON report leaves out why a test was skipped. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const path = process.env[TALLY_FILE_VARIABLE];
    if (!path) throw new Error(`${TALLY_FILE_VARIABLE} does not say where the report goes.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(countTests(modules, unhandledErrors.length)));
  }
}

function countTests(modules: readonly TestModule[], unhandledErrors: number): Tally {
  let passed = 0;
  let cases = 0;
  // Errors outside of any test are one failure together: most often they are one fault, reported again and again.
  let failed = Math.min(unhandledErrors, 1);
  const skipped: { name: string; reason: string }[] = [];
  for (const module of modules) {
    let failedHere = 0;
    let ranHere = 0;
    for (const test of module.children.allTests()) {
      const result = test.result();
      if (result.state === 'passed') passed++;
      else if (result.state === 'skipped') {
        skipped.push({
          name: `${module.relativeModuleId}: ${test.fullName}`,
          reason: result.note ?? 'no reason given',
        });
        continue;
      } else failedHere++;
      ranHere++;
      cases += test.meta().cases ?? 1;
    }
    // A file that could not be loaded, failed outside its tests, or ran none of them must not pass unseen.
    if (failedHere === 0 && (ranHere === 0 || !module.ok())) failedHere = 1;
    failed += failedHere;
  }
  return { passed, cases, failed, skipped };
}
