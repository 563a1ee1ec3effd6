import { useState } from 'preact/hooks';
import type { NoteVersion } from '../../lib/core/notes/edit';
import type { Note } from '../../lib/core/notes/note';
import { usePanel } from '../panel/panel-context';
import { formatTime } from '../parts/format-time';

interface Props {
  readonly note: Note;
  /** The newest first. */
  readonly versions: readonly NoteVersion[];
}

/** What a note said before, each version ready to be used again; nothing of the history is lost by it. */
export function NoteHistory({ note, versions }: Props) {
  const { translateCounted } = usePanel();
  const earlier = versions.filter(({ revision }) => revision !== note.revision && !note.rivals.includes(revision));
  if (earlier.length === 0) return null;
  return (
    <details class="history">
      <summary>{translateCounted('panel_history', earlier.length)}</summary>
      <ol>
        {earlier.map((version) => (
          <Version key={version.revision} note={note} version={version} />
        ))}
      </ol>
    </details>
  );
}

function Version({ note, version }: { readonly note: Note; readonly version: NoteVersion }) {
  const { translate, keeper, now, notesClosed } = usePanel();
  const [isWhole, setWhole] = useState(false);
  const { content, made, isDeleted, isBeside } = version;
  const kind = isDeleted ? translate('panel_history_deleted') : isBeside ? translate('panel_history_beside') : '';
  return (
    <li class="history-version">
      <p class="quiet">
        {formatTime(made, now(), translate('card_date_language'))} {kind}
      </p>
      <div class={isWhole ? 'history-text' : 'history-text clamp-4'}>
        {content.text.trim() || translate('panel_note_empty')}
      </div>
      {content.tags.length > 0 && <p class="quiet">{content.tags.join(', ')}</p>}
      <button
        type="button"
        class="button plain history-action"
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        {translate('panel_history_whole')}
      </button>
      {notesClosed === undefined && (
        <button
          type="button"
          class="button plain history-action"
          onClick={() => {
            keeper.edit(note, content);
            keeper.flush(note.id);
          }}
        >
          {translate('panel_history_use')}
        </button>
      )}
    </li>
  );
}
