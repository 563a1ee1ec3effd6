import { useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';
import { formatRoute } from '../panel/route';
import { RecoveryNotice } from './RecoveryNotice';
import { useBackupStatus } from './use-backup-status';
import '../note/notices.css';

/** After so many changes the reader is reminded to export. */
const MANY_CHANGES = 100;

/** What the reader should know about where her notes are, above the list of them: only when there is something to say. */
export function BackupNotices({ count }: { readonly count: number }) {
  const { translate, backups } = usePanel();
  const [read, setRead] = useState(0);
  const { value: status } = useBackupStatus(String(read));
  if (!status) return null;
  const done = (what: Promise<void>) => {
    what.then(() => setRead(read + 1)).catch(reportError);
  };
  return (
    <>
      {status.notice && <RecoveryNotice recovery={status.notice} onUnderstood={() => done(backups.dismissNotice())} />}
      {!status.isTold && count > 0 && (
        <div class="note-warning" role="note">
          <p>{translate('panel_backup_where')}</p>
          <button type="button" class="button" onClick={() => done(backups.markTold())}>
            {translate('panel_backup_understood')}
          </button>
        </div>
      )}
      {status.isTold && status.changes >= MANY_CHANGES && (
        <p class="note-warning" role="note">
          {translate('panel_backup_reminder')} <a href={formatRoute({ view: 'backup' })}>{translate('panel_backup')}</a>
        </p>
      )}
    </>
  );
}
