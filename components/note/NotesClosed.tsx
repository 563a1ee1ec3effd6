import { usePanel } from '../panel/panel-context';
import './notices.css';

/** Says why notes cannot be made in this window, if they cannot. */
export function NotesClosed() {
  const { translate, notesClosed } = usePanel();
  if (notesClosed === undefined) return null;
  return (
    <p class="note-warning" role="note" data-closed={notesClosed}>
      {translate(`panel_notes_${notesClosed}`)}
    </p>
  );
}
