import type { Backups, Intake } from '../core/notes/backup';
import type { Library } from '../core/notes/exchange/library';
import { type ImportTools, parseImport } from '../core/notes/exchange/parse-import';
import { readLedger } from './commit-edits';
import type { ClauselightDatabase } from './database';
import { exportLibrary, readAllNotes } from './export-library';
import { planTakeIn, takeIn } from './import-library';
import { mirrorRevisions } from './mirror-revisions';
import { type NoteSurroundings, refuseNewerDatabase } from './note-store';
import { listSnapshots, type Packer, takeSnapshot } from './snapshots';

/** What backups need from outside the database. */
export interface BackupTools extends ImportTools {
  readonly packer: Packer;
  now(): number;
  newId(): string;
}

/** Makes the backups over a database that was found whole. */
export function createBackups(
  db: ClauselightDatabase,
  { mirror, exclusively }: Pick<NoteSurroundings, 'mirror' | 'exclusively'>,
  tools: BackupTools,
): Backups {
  const howOf = (how: 'import' | 'restore') =>
    how === 'import' ? { how } : { how, made: tools.now(), newId: () => tools.newId() };
  const preview = async (library: Library, how: 'import' | 'restore'): Promise<Intake> => ({
    library,
    counts: (await planTakeIn(db, library, howOf(how))).counts,
  });
  return {
    async status() {
      const { witness } = await readLedger(db);
      const [exported, notice, told] = await db.ledger.bulkGet(['export', 'notice', 'told']);
      return {
        snapshots: await listSnapshots(db),
        ...(exported?.id === 'export' ? { exportedAt: exported.at } : {}),
        changes: witness.last - (exported?.id === 'export' ? exported.last : 0),
        ...(notice?.id === 'notice' ? { notice: notice.notice } : {}),
        isTold: told !== undefined,
      };
    },
    exportLibrary: (signal, progress) => exportLibrary(db, tools.digest, signal, progress),
    readAll: (signal, progress) => readAllNotes(db, signal, progress),
    readFile: async (text) => preview(await parseImport(text, tools), 'import'),
    async readSnapshot(id) {
      const snapshot = await db.snapshotFiles.get(id);
      if (!snapshot) throw new Error('This snapshot is gone.');
      return preview(await parseImport(await tools.packer.unpack(snapshot.file), tools), 'restore');
    },
    async takeIn({ library }, how) {
      await refuseNewerDatabase(db);
      await takeSnapshot(db, tools, how, tools.now());
      return exclusively(async () => {
        const { counts } = await takeIn(db, library, howOf(how));
        await mirrorRevisions(db, mirror);
        return counts;
      }, new AbortController().signal);
    },
    async markExported() {
      const { witness } = await readLedger(db);
      await db.ledger.put({ id: 'export', at: tools.now(), last: witness.last });
    },
    dismissNotice: () => db.ledger.delete('notice'),
    async markTold() {
      await db.ledger.put({ id: 'told' });
    },
  };
}
