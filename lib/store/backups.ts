import type { Backups, Intake, Progress, StopSignal } from '../core/notes/backup';
import { type ImportTools, parseImport } from '../core/notes/exchange/parse-import';
import type { Pace } from '../core/notes/pace';
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
  /** Lets the window draw and hear the reader. */
  breathe(): Promise<void>;
}

/** How much of taking something in each step is; the rest is the second store. */
const SHARES = { snapshot: 0.1, database: 0.7 };

/** Makes the backups over a database that was found whole. */
export function createBackups(
  db: ClauselightDatabase,
  { mirror, highMark, exclusively }: Pick<NoteSurroundings, 'mirror' | 'highMark' | 'exclusively'>,
  tools: BackupTools,
): Backups {
  const howOf = (how: 'import' | 'restore') =>
    how === 'import' ? { how } : { how, made: tools.now(), newId: () => tools.newId() };
  const paceOf =
    (signal: StopSignal, progress: Progress): Pace =>
    async (part) => {
      signal.throwIfAborted();
      progress(part);
      await tools.breathe();
    };
  const preview = async (text: string, how: 'import' | 'restore', pace: Pace): Promise<Intake> => {
    const library = await parseImport(text, tools, pace);
    await pace(1);
    return { library, counts: (await planTakeIn(db, library, howOf(how))).counts };
  };
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
    readFile: (text, signal, progress) => preview(text, 'import', paceOf(signal, progress)),
    async readSnapshot(id, signal, progress) {
      const snapshot = await db.snapshotFiles.get(id);
      if (!snapshot) throw new Error('This snapshot is gone.');
      return preview(await tools.packer.unpack(snapshot.file), 'restore', paceOf(signal, progress));
    },
    async takeIn({ library }, how, signal, progress) {
      await refuseNewerDatabase(db);
      await takeSnapshot(db, tools, how, tools.now(), signal, (part) => progress(part * SHARES.snapshot));
      return exclusively(async () => {
        const { counts } = await takeIn(db, library, howOf(how), signal, (part) =>
          progress(SHARES.snapshot + part * SHARES.database),
        );
        const before = SHARES.snapshot + SHARES.database;
        progress(before, true);
        const { last } = await mirrorRevisions(db, mirror, (part) => progress(before + part * (1 - before), true));
        highMark.raise(last);
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
