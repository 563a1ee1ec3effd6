import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/cli/paths';

/**
 * The text of a clause as the statement has it, read from the data and not from anything that was built.
 * @throws Error for an unknown clause
 */
export function readClauseText(clause: string): string {
  const lines = readFileSync(join(ROOT, 'assets/statement/clauses.tsv'), 'utf8').split('\n');
  const line = lines.find((one) => one.startsWith(`${clause}\t`));
  if (!line) throw new Error(`There is no clause ${clause}.`);
  return line.slice(clause.length + 1);
}
