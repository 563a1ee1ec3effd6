import { usePanel } from '../panel/panel-context';
import { clauseHash } from '../panel/route';
import { formatTime } from '../parts/format-time';
import { Message } from '../parts/Message';
import { findShownNotes, isBlank, isStranded, type ShownNote } from './shown-notes';
import type { StoredNotes } from './use-notes';
import './note.css';

/** All notes, the one changed last first, each leading to its clause. */
export function NotesView({ stored }: { readonly stored: StoredNotes }) {
  const { translate, keeper } = usePanel();
  const shown = findShownNotes(stored.list ?? [], keeper.findOpen()).filter((one) => !isBlank(one));
  return (
    <>
      <h1 class="unseen" tabIndex={-1} data-focus>
        {translate('panel_notes')}
      </h1>
      {stored.failure !== undefined && (
        <Message title={translate('panel_notes_failed_title')}>
          <p>{translate('panel_notes_failed_body', stored.failure)}</p>
        </Message>
      )}
      {stored.list !== undefined && shown.length === 0 && (
        <Message title={translate('panel_notes_empty_title')}>
          <p>{translate('panel_notes_empty_body')}</p>
        </Message>
      )}
      <ul class="note-list">
        {shown.map((one) => (
          <NoteRow key={one.note.id} shown={one} />
        ))}
      </ul>
    </>
  );
}

function NoteRow({ shown }: { readonly shown: ShownNote }) {
  const { translate, index, now } = usePanel();
  const { note, text } = shown;
  const section = index.getClause(note.clause)?.section;
  return (
    <li>
      <a class="note-row" href={clauseHash(note.clause)} data-note={note.id}>
        <span class="note-row-head">
          <span class="chip">{note.clause}</span>
          <span class="note-row-about">{section === undefined ? '' : index.getSectionTitle(section)}</span>
          {isStranded(shown) ? (
            <span class="failed">{translate('panel_note_unsaved')}</span>
          ) : (
            <time dateTime={new Date(note.modified).toISOString()}>
              {formatTime(note.modified, now(), translate('card_date_language'))}
            </time>
          )}
        </span>
        <span class="note-row-text clamp-4">{text.trim() || translate('panel_note_empty')}</span>
      </a>
    </li>
  );
}
