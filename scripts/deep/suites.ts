import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../cli/command-error';
import { ROOT } from '../cli/paths';
import type { Project } from '../testing/run-project';

/** Where the deep suites lie. */
const FOLDER = 'tests/deep';

/** One row of the table. */
export interface Suite {
  /** Its number in the list of tests, and the behaviour that it proves. */
  readonly name: string;
  readonly project: Project;
  readonly filters: readonly string[];
}

/** Is run with the rest of the repository's tests, which look at the builds and not into a browser. */
const STATIC_GATE: Suite = { name: 't30-static-gate', project: 'repository', filters: [] };

/** Every suite: a file `t12-….test.ts` of tests/deep, or a folder `t12-…` with several. In the order of their names. */
export function findSuites(root: string = ROOT): readonly Suite[] {
  const own = readdirSync(join(root, FOLDER), { withFileTypes: true })
    .filter((entry) => /^[pt]\d+/.test(entry.name) && (entry.isDirectory() || entry.name.endsWith('.test.ts')))
    .map((entry): Suite => {
      const filter = `${FOLDER}/${entry.name}${entry.isDirectory() ? '/' : ''}`;
      return { name: entry.name.replace(/\.test\.ts$/, ''), project: 'deep', filters: [filter] };
    });
  return [...own, STATIC_GATE].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}

/**
 * The suites whose names begin with one of the words, or all if there are none.
 * @throws {CommandError} for a word that no suite answers to
 */
export function chooseSuites(suites: readonly Suite[], words: readonly string[]): readonly Suite[] {
  const answersTo = (suite: Suite, word: string) => suite.name === word || suite.name.startsWith(`${word}-`);
  for (const word of words) {
    if (suites.some((suite) => answersTo(suite, word))) continue;
    throw new CommandError(
      `There is no suite "${word}". There are:\n${suites.map(({ name }) => `  ${name}`).join('\n')}`,
    );
  }
  return words.length === 0 ? suites : suites.filter((suite) => words.some((word) => answersTo(suite, word)));
}
