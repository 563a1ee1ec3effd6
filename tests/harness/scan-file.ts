import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/cli/paths';
import type { ScannedMention } from '../../scripts/reading/scanner';

/** The mentions of a file as `npm run scan` prints them. */
export async function scanFile(file: string): Promise<ScannedMention[]> {
  const command = [join(ROOT, 'scripts/run.mjs'), 'scan', '--json', file];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: ROOT });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ScannedMention);
}
