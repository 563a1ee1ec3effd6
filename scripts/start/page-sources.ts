import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, resolve, sep } from 'node:path';
import { CommandError } from '../cli/command-error';
import { resolveArgument, SAMPLE } from '../cli/paths';
import { type PageServer, type ServedPage, servePages } from '../server/serve-pages';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** The pages to open, and the server of those that are files. */
export interface PageSources {
  readonly urls: readonly string[];
  close(): Promise<void>;
}

/**
 * Gives the addresses of pages named by URL or by file; without any, of the sample article. Files are served from this
 * machine with what lies beside them, since browsers keep extensions away from `file:` pages.
 * @throws {CommandError} if a file is not there
 */
export async function openPageSources(names: readonly string[]): Promise<PageSources> {
  const files: string[] = [];
  const places = (names.length > 0 ? names : [SAMPLE]).map((name) => {
    if (/^https?:\/\//.test(name)) return { url: name };
    const path = name === SAMPLE ? SAMPLE : resolveArgument(name);
    if (!existsSync(path) || !statSync(path).isFile()) throw new CommandError(`There is no file ${name}.`);
    files.push(path);
    return { path: `/${files.length - 1}/${encodeURIComponent(basename(path))}` };
  });
  const server: PageServer = await servePages((path) => readServed(files, path));
  return {
    urls: places.map(({ url, path }) => url ?? server.urlOf(path ?? '/')),
    close: () => server.close(),
  };
}

/** `/0/x.css` is what lies as x.css beside the first file. */
function readServed(files: readonly string[], path: string): ServedPage | undefined {
  const [, index = '', rest = ''] = /^\/(\d+)\/(.*)$/.exec(path) ?? [];
  const file = files[Number(index)];
  if (index === '' || !file) return undefined;
  const folder = dirname(file);
  const wanted = resolve(folder, decodeURIComponent(rest));
  if (!wanted.startsWith(folder + sep) || !existsSync(wanted) || !statSync(wanted).isFile()) return undefined;
  const type = TYPES[extname(wanted).toLowerCase()];
  return { body: readFileSync(wanted), ...(type ? { type } : {}) };
}
