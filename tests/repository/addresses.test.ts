import { expect, test } from 'vitest';
import { KINDS, searchBuild } from '../harness/built-files';

/** Addresses that may stand in the build: names of formats, and links that a library puts into its warnings. */
const KNOWN: readonly RegExp[] = [
  /^http:\/\/www\.w3\.org\//,
  // The licence of marked.
  /^https:\/\/github\.com\/markedjs\/marked\.?$/,
  // Dexie's advice to developers.
  /^https:\/\/tinyurl\.com\/y2uuvskb$/,
  /^http:\/\/bit\.ly\/2kdckMn$/,
];

test.each(KINDS)('no address stands in the build for %s but names of formats', (kind) => {
  const found = searchBuild(kind, /(?:https?|wss?|ftp):\/\/[\w.-]+\.\w+[\w./?=&%#-]*/g).map((line) =>
    line.slice(line.indexOf(': ') + 2),
  );
  expect(found.filter((address) => !KNOWN.some((known) => known.test(address)))).toEqual([]);
});
