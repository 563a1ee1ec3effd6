import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NoteContent } from '../../lib/core/notes/note';
import { usePanel } from '../panel/panel-context';
import { formatRoute } from '../panel/route';
import { DeleteNote } from './DeleteNote';
import { NoteMarkdown } from './NoteMarkdown';
import { NoteSource } from './NoteSource';
import { NoteStatus } from './NoteStatus';
import { NoteTags } from './NoteTags';
import type { ShownNote } from './shown-notes';
import './note.css';

/** Lines that the editor shows at least, and at most where it cannot grow with its text by itself. */
const ROWS = { least: 3, most: 14 };

interface Props {
  readonly shown: ShownNote;
  /** It was begun just now: the reader wants to write. */
  readonly isFresh: boolean;
  /** It has a view of its own, so that nothing leads there. */
  readonly isAlone?: boolean;
  /** All tags there are. */
  readonly tags: readonly string[];
  onDeleted(): void;
}

/** A note, always open for writing; what is written saves itself. */
export function NoteEditor({ shown, isFresh, isAlone = false, tags, onDeleted }: Props) {
  const { translate, keeper, notesClosed } = usePanel();
  const statusId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isReading, setReading] = useState(false);
  const { note, content } = shown;
  const lines = content.text.split('\n').length;
  const edit = (change: Partial<NoteContent>) => keeper.edit(note, { ...content, ...change });

  // Before the next key: an effect after painting would let a quick writer's first letter fall beside it.
  useLayoutEffect(() => {
    if (isFresh) field.current?.focus();
  }, [isFresh]);

  return (
    <div class="note" data-note={note.id}>
      {content.source && <NoteSource source={content.source} />}
      {isReading ? (
        <NoteMarkdown text={content.text} />
      ) : (
        <textarea
          ref={field}
          aria-label={
            content.clause === undefined
              ? translate('panel_note_unfiled_label')
              : translate('panel_note_label', content.clause)
          }
          aria-describedby={statusId}
          readOnly={notesClosed !== undefined}
          placeholder={translate('panel_note_hint')}
          rows={Math.min(Math.max(lines, ROWS.least), ROWS.most)}
          value={content.text}
          onInput={(event) => edit({ text: event.currentTarget.value })}
          onBlur={() => keeper.flush(note.id)}
        />
      )}
      {notesClosed === undefined ? (
        <NoteTags tags={content.tags} known={tags} onChange={(changed) => edit({ tags: changed })} />
      ) : (
        content.tags.length > 0 && <p class="quiet">{content.tags.join(', ')}</p>
      )}
      <div class="note-foot">
        <NoteStatus id={statusId} shown={shown} />
        {content.text.trim() !== '' && (
          <button type="button" class="button plain" aria-pressed={isReading} onClick={() => setReading(!isReading)}>
            {translate('panel_note_preview')}
          </button>
        )}
        {!isAlone && note.revision !== '' && (
          <a class="button plain" href={formatRoute({ view: 'note', note: note.id })}>
            {translate('panel_note_more')}
          </a>
        )}
        {notesClosed === undefined && <DeleteNote onDelete={() => keeper.remove(note).then(onDeleted)} />}
      </div>
    </div>
  );
}
