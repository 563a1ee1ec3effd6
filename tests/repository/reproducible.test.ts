import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildExtension, getBuildFolder } from '../../scripts/build/ensure-build';
import { copyProject } from '../../scripts/deep/red-run';
import { type BuiltFile, KINDS, readBuild } from '../harness/built-files';

// Whoever doubts a package of a store can build it anew and compare: in another folder, on another day.
test('the same sources built in another folder give the same bytes', { timeout: 240_000 }, async () => {
  const copy = await mkdtemp(join(tmpdir(), 'clauselight-again-'));
  try {
    await copyProject(copy);
    for (const kind of KINDS) {
      await buildExtension(kind, copy);
      expect(hashes(readBuild(kind, getBuildFolder(kind, copy)))).toEqual(hashes(readBuild(kind)));
    }
  } finally {
    await rm(copy, { recursive: true, force: true, maxRetries: 5 });
  }
});

function hashes(files: readonly BuiltFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]));
}
