import type { Backups, Intake } from '../../../lib/core/notes/backup';
import { ImportError } from '../../../lib/core/notes/exchange/import-error';
import type { FakeWorld } from './fake-services';

/** What every file that is not refused would bring. */
const INTAKE: Intake = {
  library: { isOurs: true, notes: [] },
  counts: { added: 12, changed: 1, conflicts: 2, unchanged: 200, unfiled: 3 },
};

/** Backups in memory: a file that says "broken" is refused, every other would bring the same. */
export function createFakeBackups(getWorld: () => FakeWorld): Backups {
  const change = async (what: Partial<FakeWorld['backup']>) => {
    const world = getWorld();
    world.backup = { ...world.backup, ...what };
  };
  return {
    status: async () => getWorld().backup,
    exportLibrary: async () => ['{"format":"clauselight-notes"}\n'],
    readAll: async () => getWorld().notes,
    async readFile(text) {
      if (text.includes('broken')) throw new ImportError('bad_line', 7);
      return INTAKE;
    },
    readSnapshot: async () => INTAKE,
    async takeIn(intake, how, signal, progress) {
      progress(0.5);
      await getWorld().gate;
      signal.throwIfAborted();
      getWorld().taken.push(how);
      return intake.counts;
    },
    markExported: () => change({ exportedAt: getWorld().services.now(), changes: 0 }),
    async dismissNotice() {
      const { notice: _, ...rest } = getWorld().backup;
      getWorld().backup = rest;
    },
    markTold: () => change({ isTold: true }),
  };
}
