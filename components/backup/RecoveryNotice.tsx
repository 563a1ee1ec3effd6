import type { Recovery } from '../../lib/core/notes/backup';
import { usePanel } from '../panel/panel-context';
import '../note/notices.css';

interface Props {
  readonly recovery: Recovery;
  onUnderstood(): void;
}

/** What was found damaged and what was done about it, in plain words. */
export function RecoveryNotice({ recovery, onUnderstood }: Props) {
  const { translate } = usePanel();
  const { recovered, mirrored, lost } = recovery;
  return (
    <div class="note-warning" role="alert" data-recovered={recovered} data-mirrored={mirrored} data-lost={lost}>
      <h2>{translate('panel_recovered_title')}</h2>
      {recovered > 0 && <p>{translate('panel_recovered_database', String(recovered))}</p>}
      {mirrored > 0 && <p>{translate('panel_recovered_mirror', String(mirrored))}</p>}
      {lost > 0 && <p>{translate('panel_recovered_lost', String(lost))}</p>}
      {recovered + mirrored + lost === 0 && <p>{translate('panel_recovered_heads')}</p>}
      <button type="button" class="button" onClick={onUnderstood}>
        {translate('panel_backup_understood')}
      </button>
    </div>
  );
}
