import type { BackupStatus } from '../../lib/core/notes/backup';
import { type Reading, useReading } from '../note/use-notes';
import { usePanel } from '../panel/panel-context';

/** How safe the notes are, through every change of them; `key` has it read again for other reasons. */
export function useBackupStatus(key: string): Reading<BackupStatus> {
  const { notes, backups } = usePanel();
  return useReading(notes, () => backups.status(), key);
}
