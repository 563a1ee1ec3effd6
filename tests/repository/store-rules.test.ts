import { expect, test } from 'vitest';
import { getBuildFolder } from '../../scripts/build/ensure-build';
import { runTool } from '../../scripts/cli/run-tool';

/** What Mozilla's linter says of the build, as far as it is used here. */
interface LintReport {
  readonly errors: readonly { readonly code: string; readonly message: string; readonly file?: string }[];
}

// Its warnings are known: Firefox for Android is not a goal, and Preact has its own way to set innerHTML, which is not used.
test("Mozilla's linter finds no error in the Firefox build", { timeout: 120_000 }, async () => {
  const folder = getBuildFolder('firefox');
  const { output } = await runTool('web-ext/bin/web-ext.js', ['lint', '-s', folder, '--output', 'json']);
  const report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as LintReport;
  expect(report.errors).toEqual([]);
});
