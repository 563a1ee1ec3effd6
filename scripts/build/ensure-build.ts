import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserKind } from '../browsers/find-browser';
import { CommandError } from '../cli/command-error';
import { ROOT } from '../cli/paths';
import { runTool } from '../cli/run-tool';

/** Whatever a build is made from. */
const SOURCES = [
  'assets',
  'components',
  'entrypoints',
  'lib',
  'scripts/gazetteer',
  'scripts/vite',
  'wxt.config.ts',
  'package-lock.json',
];

/** WXT's name for the builds that are run here: Chrome's is Edge's too. */
const TARGET: Record<BrowserKind, string> = { chromium: 'chrome', firefox: 'firefox' };

/** Under Vitest the environment says that this is a test, which would find its way into the build. */
const AS_SHIPPED = { NODE_ENV: 'production', MODE: '', DEV: '', PROD: '', TEST: '', VITEST: '', BASE_URL: '', SSR: '' };

/** The folder of the unpacked extension for a browser, in the project or a copy of it. */
export function getBuildFolder(kind: BrowserKind, root: string = ROOT): string {
  return join(root, '.output', `${TARGET[kind]}-mv3`);
}

/**
 * Builds the extension for a browser if that was never done or a source is newer, and gives its folder.
 * @throws {CommandError} if the build fails; its words have been printed
 */
export async function ensureBuild(kind: BrowserKind): Promise<string> {
  const folder = getBuildFolder(kind);
  if (!isFresh(folder)) await buildExtension(kind);
  return folder;
}

/**
 * Builds the extension for a browser and gives its folder.
 * @throws {CommandError} if the build fails; its words have been printed
 */
export async function buildExtension(kind: BrowserKind, root: string = ROOT): Promise<string> {
  console.error(`Building the extension for ${TARGET[kind]} ...`);
  const { code, output } = await runTool('wxt/bin/wxt.mjs', ['build', '-b', TARGET[kind]], { root, env: AS_SHIPPED });
  if (code === 0) return getBuildFolder(kind, root);
  console.error(output);
  throw new CommandError(`The extension could not be built for ${TARGET[kind]}.`);
}

function isFresh(folder: string): boolean {
  const manifest = join(folder, 'manifest.json');
  return (
    existsSync(manifest) && Math.max(...SOURCES.map((path) => newestIn(join(ROOT, path)))) < statSync(manifest).mtimeMs
  );
}

/** The latest change in a file or folder, in milliseconds since 1970. */
function newestIn(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
