import { resolve } from 'node:path';

/** The project's folder; every command runs in it. */
export const ROOT = process.cwd();

/** Everything that commands write, but the build, goes under here. */
export const ARTIFACTS = resolve(ROOT, '.artifacts');

/** The labelled data and saved pages of the project's workshop; not part of the project and often not there. */
export const SHARED = resolve(ROOT, '../shared');

/** The news article that comes with the project. */
export const SAMPLE = resolve(ROOT, 'assets/sample/article.html');

/** A file named in an argument, seen from where the command was called. */
export function resolveArgument(path: string): string {
  return resolve(process.env.CLAUSELIGHT_CWD ?? ROOT, path);
}
