import { usePanel } from '../panel/panel-context';
import { formatRoute } from '../panel/route';
import { formatTime } from '../parts/format-time';
import { isStranded, type ShownNote } from './shown-notes';
import './note.css';
import './note-list.css';

/** A note in a list, in short; it leads to the note, but from the trash. */
export function NoteRow({ shown }: { readonly shown: ShownNote }) {
  const { translate, index, now } = usePanel();
  const { note, content } = shown;
  const section = content.clause === undefined ? undefined : index.getClause(content.clause)?.section;
  const about = section === undefined ? (content.source?.title ?? '') : index.getSectionTitle(section);
  const body = (
    <>
      <span class="note-row-head">
        <span class="chip">{content.clause ?? translate('panel_unfiled')}</span>
        <span class="note-row-about">{about}</span>
        {isStranded(shown) ? (
          <span class="failed">{translate('panel_note_unsaved')}</span>
        ) : (
          <time dateTime={new Date(note.modified).toISOString()}>
            {formatTime(note.modified, now(), translate('card_date_language'))}
          </time>
        )}
      </span>
      <span class="note-row-text clamp-4">{content.text.trim() || translate('panel_note_empty')}</span>
      {(content.tags.length > 0 || content.source?.site || note.rivals.length > 0) && (
        <span class="note-row-foot">
          {note.rivals.length > 0 && <span class="failed">{translate('panel_note_conflict_short')}</span>}
          {content.tags.map((tag) => (
            <span class="tag" key={tag}>
              {tag}
            </span>
          ))}
          {content.source?.site}
        </span>
      )}
    </>
  );
  if (note.isDeleted) {
    return (
      <div class="note-row" data-note={note.id}>
        {body}
      </div>
    );
  }
  return (
    <a class="note-row" href={formatRoute({ view: 'note', note: note.id })} data-note={note.id}>
      {body}
    </a>
  );
}
