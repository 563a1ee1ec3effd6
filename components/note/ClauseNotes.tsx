import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoteSource } from '../../lib/core/notes/note';
import { usePanel } from '../panel/panel-context';
import { formatRoute } from '../panel/route';
import { ConflictNotice } from './ConflictNotice';
import { NoteEditor } from './NoteEditor';
import { NotesClosed } from './NotesClosed';
import { NotesFailure } from './NotesFailure';
import { findShownNotes } from './shown-notes';
import { useNotePage } from './use-notes';
import './note.css';

/** So many notes on one clause are shown with their editors; the list of all notes shows the others. */
const LIMIT = 30;

interface Props {
  readonly clause: string;
  /** All tags there are. */
  readonly tags: readonly string[];
  /** Where a note on the clause is made, if the page in the active tab leads to it. */
  sourceOf(clause: string): NoteSource | undefined;
}

/** The reader's notes on one clause, the oldest first, so that none moves while it is written. */
export function ClauseNotes({ clause, tags, sourceOf }: Props) {
  const { translate, keeper, notesClosed } = usePanel();
  const { value: page, failure } = useNotePage({ clause, limit: LIMIT });
  const [fresh, setFresh] = useState<string | undefined>();
  const add = useRef<HTMLButtonElement>(null);
  const shown = findShownNotes(page?.notes ?? [], keeper.findOpen())
    .filter(({ content }) => content.clause === clause)
    .toSorted((a, b) => a.note.created - b.note.created || (a.note.id < b.note.id ? -1 : 1));

  useEffect(() => () => keeper.dropBlank(), [keeper]);

  return (
    <section class="part" aria-labelledby="clause-notes">
      <h2 id="clause-notes">{translate('panel_your_notes')}</h2>
      {failure !== undefined && <NotesFailure reason={failure} />}
      <ul class="notes">
        {shown.map((one) => (
          <li key={one.note.id}>
            <ConflictNotice shown={one} />
            <NoteEditor
              shown={one}
              isFresh={one.note.id === fresh}
              tags={tags}
              onDeleted={() => add.current?.focus()}
            />
          </li>
        ))}
      </ul>
      {page?.hasMore && (
        <p>
          <a href={formatRoute({ view: 'notes' })}>{translate('panel_notes_all')}</a>
        </p>
      )}
      <NotesClosed />
      {notesClosed === undefined && (
        <button
          type="button"
          class="button"
          ref={add}
          onClick={() => setFresh(keeper.begin(clause, sourceOf(clause)).id)}
        >
          {translate('panel_note_add')}
        </button>
      )}
    </section>
  );
}
