import { ROOT } from '../cli/paths';
import { runTool } from '../cli/run-tool';
import { loadData } from '../gazetteer/load-data';
import { DataError } from '../gazetteer/problem';

/** One thing that is checked; gives what is wrong, in words, or undefined. */
interface Check {
  readonly name: string;
  findFault(): Promise<string | undefined>;
}

const CHECKS: readonly Check[] = [
  {
    name: 'format, lint and the arrows between layers',
    findFault: () => runChecker('@biomejs/biome/bin/biome', ['ci', '--colors=off']),
  },
  { name: 'types', findFault: () => runChecker('typescript/bin/tsc', ['--noEmit', '-p', '.']) },
  {
    name: 'types of lib/core, which knows no browser',
    findFault: () => runChecker('typescript/bin/tsc', ['--noEmit', '-p', 'lib/core']),
  },
  { name: 'statement and gazetteer', findFault: findDataFault },
];

/** Checks everything that can be checked without running it. The exit code is 0 if nothing is wrong. */
export async function run(): Promise<number> {
  let failed = 0;
  for (const { name, findFault } of CHECKS) {
    const fault = await findFault();
    console.log(`${fault === undefined ? 'ok    ' : 'FAILED'}  ${name}`);
    if (fault === undefined) continue;
    failed++;
    console.log(fault);
  }
  return failed === 0 ? 0 : 1;
}

async function runChecker(script: string, args: readonly string[]): Promise<string | undefined> {
  const { code, output } = await runTool(script, args);
  return code === 0 ? undefined : output.trim();
}

async function findDataFault(): Promise<string | undefined> {
  try {
    loadData(ROOT);
    return undefined;
  } catch (error) {
    if (error instanceof DataError) return error.message;
    throw error;
  }
}
