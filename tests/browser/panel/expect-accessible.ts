import axe from 'axe-core';
import { expect } from 'vitest';

/** Passes if axe finds nothing to complain about. */
export async function expectAccessible(root: HTMLElement): Promise<void> {
  // The rules about whole pages look at the test's own frame.
  const { violations } = await axe.run(root, { rules: { 'document-title': { enabled: false } } });
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
    ),
  ).toEqual([]);
}
