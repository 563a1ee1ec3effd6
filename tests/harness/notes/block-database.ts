import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserKind } from '../../../scripts/browsers/find-browser';

/**
 * Puts a file where a browser that does not run keeps the extension's databases, so that none can be opened; the second
 * store stays as it is. Gives what puts the databases back.
 */
export async function blockDatabase(kind: BrowserKind, profile: string): Promise<() => Promise<void>> {
  const folder = await findFolder(kind, profile);
  const aside = `${profile}-aside`;
  await rename(folder, aside);
  await writeFile(folder, '');
  return async () => {
    await rm(folder, { recursive: true });
    await rename(aside, folder);
  };
}

async function findFolder(kind: BrowserKind, profile: string): Promise<string> {
  if (kind === 'chromium') return join(profile, 'Default/IndexedDB');
  const base = join(profile, 'storage/default');
  // The one with a user context holds `storage.local`.
  const name = (await readdir(base)).find(
    (one) => one.startsWith('moz-extension+++') && !one.includes('userContextId'),
  );
  if (!name) throw new Error(`The extension has no database in ${base}.`);
  return join(base, name, 'idb');
}
