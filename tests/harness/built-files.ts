import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from '../../scripts/browsers/find-browser';
import { getBuildFolder } from '../../scripts/build/ensure-build';

/** The two builds that are tested. */
export const KINDS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** A file of the built extension. */
export interface BuiltFile {
  /** From the extension's folder. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** Every file of a build, or of another folder with one, in the order of their names. */
export function readBuild(kind: BrowserKind, folder: string = getBuildFolder(kind)): readonly BuiltFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** Every place where a pattern matches in the scripts, pages and styles of a build: `file: words`. */
export function searchBuild(kind: BrowserKind, pattern: RegExp): readonly string[] {
  return readBuild(kind)
    .filter(({ name }) => /\.(?:js|html|css)$/.test(name))
    .flatMap(({ name, bytes }) =>
      [...bytes.toString('utf8').matchAll(pattern)].map(([words]) => `${name.replace(/-[\w-]{8}\./, '.')}: ${words}`),
    );
}
