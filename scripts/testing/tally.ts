/** What became of a run of tests. */
export interface Tally {
  readonly passed: number;
  /** What the tests tried: a test that goes through many cases says how many, any other is one. */
  readonly cases: number;
  /** Tests that failed; files and the run itself count too where they fell outside any test. */
  readonly failed: number;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** Nothing ran. */
export const NO_TESTS: Tally = { passed: 0, cases: 0, failed: 0, skipped: [] };

/** The tests of several runs together. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    cases: tallies.reduce((sum, { cases }) => sum + cases, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}
