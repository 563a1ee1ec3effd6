import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, SHARED } from '../cli/paths';
import { writeLine } from '../cli/write-line';

/** What the scoring tool is asked for, and on which of the labelled data. */
const SCORES: readonly (readonly [job: string, ...data: string[]])[] = [
  ['mentions', 'articles/en.jsonl', 'articles/other-languages.jsonl'],
  ['variants', 'attested/variants.tsv'],
  ['lookup', 'queries/dev.tsv'],
  ['pages', 'pages'],
];

/** Scores the project on the workshop's labelled data, where that lies beside it. Gives the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const tool = join(SHARED, 'tools/score.mjs');
  if (!existsSync(tool)) {
    await writeLine(`There is no labelled data at ${relative(ROOT, SHARED)}: nothing to score.`);
    return 0;
  }
  let worst = 0;
  for (const [job, ...data] of SCORES) {
    await writeLine(`\n${job}`);
    worst = Math.max(worst, await runScore([tool, job, ...data.map((path) => join(SHARED, path)), ...args]));
  }
  return worst;
}

function runScore(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
