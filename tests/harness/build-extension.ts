import { ensureBuild } from '../../scripts/build/ensure-build';

/** Sees to it that the end-to-end tests meet the extension as its sources are now. */
export async function setup(): Promise<void> {
  for (const kind of ['chromium', 'firefox'] as const) await ensureBuild(kind);
}
