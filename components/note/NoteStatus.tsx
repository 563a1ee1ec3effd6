import { useEffect, useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';
import { formatTime } from '../parts/format-time';
import { getStatus } from './autosave-state';
import type { ShownNote } from './shown-notes';

/** A save fails or is done before this, unless it waits for another window. */
const WAITING_MS = 4000;

/** Whether a note is on the disk, in words. */
export function NoteStatus({ id, shown }: { readonly id: string; readonly shown: ShownNote }) {
  const { translate, keeper, now } = usePanel();
  const { note, saving, isBeside } = shown;
  const status = saving ? getStatus(saving) : 'rest';
  const isWaiting = useLasting(status === 'saving', WAITING_MS);
  const timeOf = (at: number) => formatTime(at, now(), translate('card_date_language'));
  if (status === 'failed') {
    return (
      <span class="note-status failed" id={id} role="alert">
        <span>{translate('panel_note_not_saved', saving?.failure ?? '')}</span>
        <button type="button" class="button" onClick={() => keeper.retry(note.id)}>
          {translate('panel_note_retry')}
        </button>
      </span>
    );
  }
  // Not a live region: a screen reader that spoke at every pause of the keys would be unbearable.
  return (
    <span class="note-status" id={id} data-status={status}>
      {status === 'saving' && translate(isWaiting ? 'panel_note_waiting' : 'panel_note_saving')}
      {status === 'saved' &&
        translate(isBeside ? 'panel_note_saved_beside' : 'panel_note_saved', timeOf(saving?.keptAt ?? note.modified))}
      {status === 'rest' && note.revision !== '' && translate('panel_note_changed', timeOf(note.modified))}
    </span>
  );
}

/** Whether something has been so for a while, in milliseconds. */
function useLasting(isSo: boolean, ms: number): boolean {
  const [isLasting, setIsLasting] = useState(false);
  useEffect(() => {
    setIsLasting(false);
    if (!isSo) return;
    const timer = setTimeout(() => setIsLasting(true), ms);
    return () => clearTimeout(timer);
  }, [isSo, ms]);
  return isLasting;
}
