import { useState } from 'preact/hooks';
import type { NoteVersion } from '../../lib/core/notes/edit';
import type { Note, NoteContent } from '../../lib/core/notes/note';
import { usePanel } from '../panel/panel-context';
import { formatTime } from '../parts/format-time';

interface Props {
  readonly note: Note;
  readonly versions: readonly NoteVersion[];
}

/** The versions of a note that was written in several windows at once, side by side; the reader chooses, or keeps all. */
export function NoteConflict({ note, versions }: Props) {
  const { translate, keeper, notesClosed } = usePanel();
  const [failure, setFailure] = useState<string | undefined>();
  const sides = [note.revision, ...note.rivals].flatMap((id) => versions.find(({ revision }) => revision === id) ?? []);

  const settle = (content: NoteContent) => {
    setFailure(undefined);
    keeper
      .settle(note, content)
      .catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };

  return (
    <section class="conflict" aria-labelledby="conflict">
      <h2 id="conflict">{translate('panel_conflict_title')}</h2>
      <p class="quiet">{translate('panel_conflict_body')}</p>
      <div class="conflict-sides">
        {sides.map((version) => (
          <Side key={version.revision} version={version} onKeep={() => settle(version.content)} />
        ))}
      </div>
      {notesClosed === undefined && (
        <button type="button" class="button" onClick={() => settle(joinContents(sides.map(({ content }) => content)))}>
          {translate('panel_conflict_both')}
        </button>
      )}
      {failure !== undefined && (
        <p class="failed" role="alert">
          {translate('panel_note_not_saved', failure)}
        </p>
      )}
    </section>
  );
}

function Side({ version, onKeep }: { readonly version: NoteVersion; onKeep(): void }) {
  const { translate, now, notesClosed } = usePanel();
  return (
    <div class="conflict-side">
      <p class="quiet">
        {translate('panel_note_changed', formatTime(version.made, now(), translate('card_date_language')))}
      </p>
      <div class="conflict-text">{version.content.text}</div>
      {notesClosed === undefined && (
        <button type="button" class="button" onClick={onKeep}>
          {translate('panel_conflict_keep')}
        </button>
      )}
    </div>
  );
}

/** All versions in one note, one after the other; the rest is that of the first. */
function joinContents(contents: readonly NoteContent[]): NoteContent {
  const [first] = contents;
  if (!first) throw new Error('There is nothing to join.');
  const text = contents.map((content) => content.text).join('\n\n---\n\n');
  return { ...first, text, tags: [...new Set(contents.flatMap(({ tags }) => tags))] };
}
