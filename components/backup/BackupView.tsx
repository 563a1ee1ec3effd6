import { useState } from 'preact/hooks';
import { NotesClosed } from '../note/NotesClosed';
import { NotesFailure } from '../note/NotesFailure';
import { usePanel } from '../panel/panel-context';
import { formatTime } from '../parts/format-time';
import { ExportNotes } from './ExportNotes';
import { ImportNotes } from './ImportNotes';
import { RecoveryNotice } from './RecoveryNotice';
import { Snapshots } from './Snapshots';
import { useBackupStatus } from './use-backup-status';
import './backup.css';

/** How safe the notes are, and the ways out and in. */
export function BackupView() {
  const { translate, translateCounted, backups, now, notesClosed } = usePanel();
  const [read, setRead] = useState(0);
  const { value: status, failure } = useBackupStatus(String(read));
  const readAgain = () => setRead((count) => count + 1);
  if (failure !== undefined) return <NotesFailure reason={failure} />;
  if (!status) return null;
  const { exportedAt, changes } = status;
  return (
    <div class="backup">
      <h1 class="view-title" tabIndex={-1} data-focus>
        {translate('panel_backup')}
      </h1>
      <NotesClosed />
      {status.notice && (
        <RecoveryNotice
          recovery={status.notice}
          onUnderstood={() => {
            backups.dismissNotice().then(readAgain).catch(reportError);
          }}
        />
      )}
      {notesClosed !== 'private' && <p class="quiet">{translate('panel_backup_where')}</p>}
      {notesClosed === undefined && (
        <p data-exported={exportedAt !== undefined}>
          {exportedAt === undefined
            ? translate('panel_backup_never')
            : translate('panel_backup_last', formatTime(exportedAt, now(), translate('card_date_language')))}{' '}
          {exportedAt !== undefined && translateCounted('panel_backup_changes', changes)}
        </p>
      )}
      {notesClosed !== 'private' && <ExportNotes onExported={readAgain} />}
      {notesClosed === undefined && <ImportNotes />}
      {notesClosed === undefined && <Snapshots snapshots={status.snapshots} />}
    </div>
  );
}
