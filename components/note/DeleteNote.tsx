import { useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';

interface Props {
  /** Rejects, with the reason in words, if the note is still there. */
  onDelete(): Promise<void>;
}

/** The button that puts a note into the trash; nothing is asked, since it can be undone. */
export function DeleteNote({ onDelete }: Props) {
  const { translate } = usePanel();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | undefined>();

  const onClick = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await onDelete();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  };

  return (
    <>
      {failure !== undefined && (
        <span class="failed" role="alert">
          {translate('panel_note_not_deleted', failure)}
        </span>
      )}
      <button type="button" class="button plain" disabled={isBusy} onClick={() => void onClick()}>
        {translate('panel_note_delete')}
      </button>
    </>
  );
}
