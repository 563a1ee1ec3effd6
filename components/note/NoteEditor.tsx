import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';
import { DeleteNote } from './DeleteNote';
import { NoteStatus } from './NoteStatus';
import { isBlank, type ShownNote } from './shown-notes';

/** Lines that the editor shows at least, and at most where it cannot grow with its text by itself. */
const ROWS = { least: 3, most: 14 };

interface Props {
  readonly shown: ShownNote;
  /** It was begun just now: the reader wants to write. */
  readonly isFresh: boolean;
  onDeleted(): void;
}

/** A note, always open for writing; what is written saves itself. */
export function NoteEditor({ shown, isFresh, onDeleted }: Props) {
  const { translate, keeper } = usePanel();
  const statusId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const { note, text } = shown;
  const lines = text.split('\n').length;

  // Before the next key: an effect after painting would let a quick writer's first letter fall beside it.
  useLayoutEffect(() => {
    if (isFresh) field.current?.focus();
  }, [isFresh]);

  return (
    <li class="note" data-note={note.id}>
      <textarea
        ref={field}
        aria-label={translate('panel_note_label', note.clause)}
        aria-describedby={statusId}
        placeholder={translate('panel_note_hint')}
        rows={Math.min(Math.max(lines, ROWS.least), ROWS.most)}
        value={text}
        onInput={(event) => keeper.edit(note, event.currentTarget.value)}
        onBlur={() => keeper.flush(note.id)}
      />
      <div class="note-foot">
        <NoteStatus id={statusId} shown={shown} />
        <DeleteNote isBlank={isBlank(shown)} onDelete={() => keeper.remove(note.id).then(onDeleted)} />
      </div>
    </li>
  );
}
