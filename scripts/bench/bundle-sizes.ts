import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { firstLook } from 'virtual:clauselight/gazetteer-first-look';

/** Sizes of what a part of the extension loads, in bytes as gzip makes them. */
export interface BundleSizes {
  /** What every page pays for. */
  readonly reader: number;
  /** How much of that is the gazetteer, weighed by itself. */
  readonly readerData: number;
  readonly background: number;
  /** The side panel with its styles. */
  readonly panel: number;
}

/** Weighs a build. */
export function weighBundles(buildFolder: string): BundleSizes {
  return {
    reader: gzipSize(buildFolder, ['reader.js', 'assets/highlights.css']),
    readerData: gzipSync(JSON.stringify(firstLook), { level: 9 }).length,
    background: gzipSize(buildFolder, ['background.js']),
    panel: gzipSize(buildFolder, [
      'sidepanel.html',
      ...readdirSync(join(buildFolder, 'chunks'))
        .filter((name) => !name.startsWith('note-frame'))
        .map((name) => `chunks/${name}`),
      ...readdirSync(join(buildFolder, 'assets'))
        .filter((name) => name.startsWith('sidepanel'))
        .map((name) => `assets/${name}`),
    ]),
  };
}

function gzipSize(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
}
