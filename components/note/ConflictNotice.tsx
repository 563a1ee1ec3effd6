import { usePanel } from '../panel/panel-context';
import { formatRoute } from '../panel/route';
import type { ShownNote } from './shown-notes';
import './note-page.css';

/** Says that a note was written in two windows at once, and leads to where the reader chooses. */
export function ConflictNotice({ shown: { note, isBeside } }: { readonly shown: ShownNote }) {
  const { translate } = usePanel();
  if (note.rivals.length === 0 && !isBeside) return null;
  return (
    <p class="conflict-notice" role="alert">
      <a href={formatRoute({ view: 'note', note: note.id })}>{translate('panel_note_conflict')}</a>
    </p>
  );
}
