import type { Note, NoteContent } from '../../lib/core/notes/note';
import { usePanel } from '../panel/panel-context';

/** Moves a note to another clause, or to none. */
export function FileNote({ note, content }: { readonly note: Note; readonly content: NoteContent }) {
  const { translate, keeper, pack } = usePanel();
  const onChange = (clause: string) => {
    const { clause: _, ...rest } = content;
    keeper.edit(note, clause === '' ? rest : { ...rest, clause });
    keeper.flush(note.id);
  };
  return (
    <label class="file-note">
      <span>{translate('panel_note_clause')}</span>
      <select class="field" value={content.clause ?? ''} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{translate('panel_unfiled')}</option>
        {pack.clauses.map(({ id }) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </select>
    </label>
  );
}
