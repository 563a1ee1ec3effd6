import { useEffect, useRef, useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';
import { Message } from '../parts/Message';
import { NoteEditor } from './NoteEditor';
import { findShownNotes } from './shown-notes';
import type { StoredNotes } from './use-notes';
import './note.css';

/** The reader's notes on one clause, the oldest first, so that none moves while it is written. */
export function ClauseNotes({ clause, stored }: { readonly clause: string; readonly stored: StoredNotes }) {
  const { translate, keeper } = usePanel();
  const [fresh, setFresh] = useState<string | undefined>();
  const add = useRef<HTMLButtonElement>(null);
  const shown = findShownNotes(stored.list ?? [], keeper.findOpen())
    .filter(({ note }) => note.clause === clause)
    .toSorted((a, b) => a.note.created - b.note.created || (a.note.id < b.note.id ? -1 : 1));

  useEffect(() => () => keeper.dropBlank(), [keeper]);

  return (
    <section class="part" aria-labelledby="clause-notes">
      <h2 id="clause-notes">{translate('panel_your_notes')}</h2>
      {stored.failure !== undefined && (
        <Message title={translate('panel_notes_failed_title')}>
          <p>{translate('panel_notes_failed_body', stored.failure)}</p>
        </Message>
      )}
      <ul class="notes">
        {shown.map((one) => (
          <NoteEditor
            key={one.note.id}
            shown={one}
            isFresh={one.note.id === fresh}
            onDeleted={() => add.current?.focus()}
          />
        ))}
      </ul>
      <button type="button" class="button" ref={add} onClick={() => setFresh(keeper.begin(clause).id)}>
        {translate('panel_note_add')}
      </button>
    </section>
  );
}
