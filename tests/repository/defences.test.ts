import { expect, test } from 'vitest';
import { readDefences } from '../../scripts/deep/defences';
import { tryPatch } from '../../scripts/deep/red-run';
import { findSuites } from '../../scripts/deep/suites';

const suites = findSuites().map(({ name }) => name);

test.each(readDefences())('$name, which takes out a defence, still applies', async ({ path, suite }) => {
  expect(suites).toContain(suite);
  expect(await tryPatch(path)).toBeUndefined();
});
