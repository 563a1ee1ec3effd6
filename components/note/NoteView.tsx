import { usePanel } from '../panel/panel-context';
import { clauseHash, formatRoute } from '../panel/route';
import { Message } from '../parts/Message';
import { FileNote } from './FileNote';
import { NoteConflict } from './NoteConflict';
import { NoteEditor } from './NoteEditor';
import { NoteHistory } from './NoteHistory';
import { NotesClosed } from './NotesClosed';
import { NotesFailure } from './NotesFailure';
import { show } from './shown-notes';
import { useReading } from './use-notes';
import './note-page.css';

interface Props {
  readonly id: string;
  /** All tags there are. */
  readonly tags: readonly string[];
}

/** One note with all that belongs to it: its clause, its page, its conflict if there is one, its history. */
export function NoteView({ id, tags }: Props) {
  const { translate, keeper, notes, notesClosed } = usePanel();
  const { value, failure } = useReading(
    notes,
    async () => ({ note: await notes.get(id), versions: await notes.history(id) }),
    id,
  );
  if (failure !== undefined) return <NotesFailure reason={failure} />;
  if (!value) return null;
  const { note, versions } = value;
  if (!note || note.isDeleted) {
    return (
      <Message title={translate('panel_note_gone_title')}>
        <p>
          <a href={formatRoute({ view: 'trash' })}>{translate('panel_trash')}</a>
        </p>
      </Message>
    );
  }
  const shown = show(note, keeper.get(id));
  const { clause } = shown.content;
  return (
    <article class="note-view">
      <h1 tabIndex={-1} data-focus>
        {clause === undefined ? translate('panel_unfiled') : translate('panel_note_label', clause)}
      </h1>
      {clause !== undefined && (
        <p>
          <a class="chip" href={clauseHash(clause)}>
            {translate('card_clause', clause)}
          </a>
        </p>
      )}
      <NotesClosed />
      {note.rivals.length > 0 && <NoteConflict note={note} versions={versions} />}
      <NoteEditor
        shown={shown}
        isFresh={false}
        isAlone
        tags={tags}
        onDeleted={() => location.assign(formatRoute({ view: 'notes' }))}
      />
      {notesClosed === undefined && <FileNote note={note} content={shown.content} />}
      <NoteHistory note={note} versions={versions} />
    </article>
  );
}
