import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isRecord } from '../../lib/core/is-record';

/** Packages whose code is shipped, or may be: each is a choice that was thought about. */
const SHIPPED = ['dexie', 'fuse.js', 'marked', 'preact', 'webextension-polyfill'];

function readJson(path: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isRecord(value)) throw new Error(`${path} holds no object.`);
  return value;
}

const { dependencies } = readJson('package.json');
const { packages } = readJson('package-lock.json');

test('only the packages that were chosen are shipped, each in one exact version', () => {
  const names = Object.keys(dependencies ?? {});
  expect(names.filter((name) => !SHIPPED.includes(name))).toEqual([]);
  expect(Object.values(dependencies ?? {}).filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});

test('what is shipped brings nothing else along, and runs no script when it is installed', () => {
  const shipped = Object.entries(packages ?? {}).filter(
    ([path, about]) => path !== '' && isRecord(about) && about.dev !== true && about.optional !== true,
  );
  const names = shipped.map(([path]) => path.replace('node_modules/', ''));
  expect(names.filter((name) => !SHIPPED.includes(name))).toEqual([]);
  expect(shipped.filter(([, about]) => isRecord(about) && about.hasInstallScript === true)).toEqual([]);
});

test('every package is held to its checksum', () => {
  const strays = Object.entries(packages ?? {}).filter(
    ([path, about]) => path !== '' && !(isRecord(about) && /^sha\d+-/.test(String(about.integrity))),
  );
  expect(strays.map(([path]) => path)).toEqual([]);
});
