import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, SHARED } from '../cli/paths';
import { writeLine } from '../cli/write-line';
import { compareGoldenPages } from '../eval/golden-pages';

/** What the scoring tool is asked for, and on which of the labelled data. */
const SCORES: readonly (readonly [job: string, ...data: string[]])[] = [
  ['mentions', 'articles/en.jsonl', 'articles/other-languages.jsonl'],
  ['variants', 'attested/variants.tsv'],
  ['lookup', 'queries/dev.tsv'],
  ['pages', 'pages'],
];

/**
 * Scores the project on labelled data, where that lies beside it. Gives the exit code. `--update-golden` writes the list of
 * the saved pages' mentions anew; other arguments go to the scoring tool.
 */
export async function run(args: readonly string[]): Promise<number> {
  const tool = join(SHARED, 'tools/score.mjs');
  if (!existsSync(tool)) {
    await writeLine(`There is no labelled data at ${relative(ROOT, SHARED)}: nothing to score.`);
    return 0;
  }
  const isUpdate = args.includes('--update-golden');
  let worst = 0;
  for (const [job, ...data] of SCORES) {
    await writeLine(`\n${job}`);
    worst = Math.max(
      worst,
      await runScore([
        tool,
        job,
        ...data.map((path) => join(SHARED, path)),
        ...args.filter((arg) => arg !== '--update-golden'),
      ]),
    );
  }
  const golden = compareGoldenPages(join(SHARED, 'pages'), isUpdate);
  await writeLine(`\nsaved pages against tests/golden/saved-pages.tsv\n${golden.lines.join('\n')}`);
  return golden.isSame ? worst : Math.max(worst, 1);
}

function runScore(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
