import { usePanel } from '../panel/panel-context';

/** Says why notes cannot be made in this window, if they cannot. */
export function NotesClosed() {
  const { translate, notesClosed } = usePanel();
  if (notesClosed === undefined) return null;
  return (
    <p class="note-warning" role="note">
      {translate(notesClosed === 'private' ? 'panel_notes_private' : 'panel_notes_newer')}
    </p>
  );
}
