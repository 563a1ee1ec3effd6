import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/find-browser';
import { getBuildFolder } from '../../scripts/build/ensure-build';

// What the extension may do stands in its manifest: a change of it is to be seen and meant. `npx vitest run --project
// repository -u` writes the files anew.
test.each<BrowserKind>(['chromium', 'firefox'])('the manifest for %s is the reviewed one', async (kind) => {
  const manifest: object = JSON.parse(readFileSync(join(getBuildFolder(kind), 'manifest.json'), 'utf8'));
  const text = `${JSON.stringify({ ...manifest, version: 'any' }, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(`manifests/${kind}.json.snap`);
});
