import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/find-browser';
import { getBuildFolder } from '../../scripts/build/ensure-build';

/** Ways out of the browser, and ways for code to come in. */
const FORBIDDEN =
  /\bfetch\s*\(|XMLHttpRequest|sendBeacon|\bWebSocket\b|\bEventSource\b|\beval\s*\(|\bnew Function\b|importScripts/g;

test.each<BrowserKind>(['chromium', 'firefox'])(
  'nothing in the build for %s can reach the network or run text',
  (kind) => {
    const folder = getBuildFolder(kind);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:js|html)$/.test(name),
    );
    expect(files).toContain('reader.js');
    const found = files.flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(FORBIDDEN)].map(([words]) => `${name}: ${words}`),
    );
    expect(found).toEqual([]);
  },
);
