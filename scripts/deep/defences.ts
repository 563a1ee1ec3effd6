import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../cli/paths';

/** Where the patches lie. */
export const DEFENCES = join(ROOT, 'tests/deep/defences');

/** A patch that takes one defence out of the product. */
export interface Defence {
  /** The file's name. */
  readonly name: string;
  readonly path: string;
  /** What is gone with it, in words. */
  readonly takesOut: string;
  /** The suite that must fail then. */
  readonly suite: string;
}

/**
 * Reads the patches. Each begins with two lines, `Takes out: …` and `Red: suite-name`; what git understands follows.
 * @throws Error for a patch without them
 */
export function readDefences(): readonly Defence[] {
  return readdirSync(DEFENCES)
    .filter((name) => name.endsWith('.patch'))
    .sort()
    .map((name): Defence => {
      const path = join(DEFENCES, name);
      const text = readFileSync(path, 'utf8');
      const takesOut = /^Takes out: (.+)$/m.exec(text)?.[1];
      const suite = /^Red: (\S+)$/m.exec(text)?.[1];
      if (!takesOut || !suite) throw new Error(`${name} does not say what it takes out and which suite must go red.`);
      return { name, path, takesOut, suite };
    });
}
