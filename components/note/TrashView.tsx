import { useState } from 'preact/hooks';
import type { Note } from '../../lib/core/notes/note';
import { usePanel } from '../panel/panel-context';
import { Message } from '../parts/Message';
import { LIST_STEP, NoteList } from './NoteList';
import { NotesClosed } from './NotesClosed';
import { NotesFailure } from './NotesFailure';
import { show } from './shown-notes';
import { useNotePage } from './use-notes';

/** The notes in the trash, the one deleted last first, each to be brought back. */
export function TrashView() {
  const { translate, notesClosed } = usePanel();
  const [limit, setLimit] = useState(LIST_STEP);
  const { value: page, failure } = useNotePage({ isDeleted: true, limit });
  return (
    <>
      <h1 class="view-title" tabIndex={-1} data-focus>
        {translate('panel_trash')}
      </h1>
      <p class="view-lead quiet">{translate('panel_trash_body')}</p>
      <NotesClosed />
      {failure !== undefined && <NotesFailure reason={failure} />}
      {page?.notes.length === 0 && <Message title={translate('panel_trash_empty')} />}
      <NoteList
        shown={page?.notes.map((note) => show(note, undefined)) ?? []}
        hasMore={page?.hasMore ?? false}
        onMore={() => setLimit(limit + LIST_STEP)}
        footOf={({ note }) => notesClosed === undefined && <Restore note={note} />}
      />
    </>
  );
}

function Restore({ note }: { readonly note: Note }) {
  const { translate, keeper } = usePanel();
  const [failure, setFailure] = useState<string | undefined>();
  const onClick = () => {
    setFailure(undefined);
    keeper.restore(note).catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  return (
    <div class="row-foot">
      {failure !== undefined && (
        <span class="failed" role="alert">
          {translate('panel_note_not_restored', failure)}
        </span>
      )}
      <button type="button" class="button" onClick={onClick}>
        {translate('panel_trash_restore')}
      </button>
    </div>
  );
}
