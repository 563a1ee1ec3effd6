import { usePanel } from '../panel/panel-context';

/** Our corrections beside the slips of a clause. */
export function EditorNotes({ clause }: { readonly clause: string }) {
  const { translate, index } = usePanel();
  return (
    <>
      {index.findEditorNotes(clause).map(({ quote, text }) => (
        <aside key={quote} class="editor-note" aria-label={translate('card_editor_note')}>
          <p>
            <b>{translate('card_editor_note')}</b> <q lang="en">{quote}</q>
          </p>
          <p>{text}</p>
        </aside>
      ))}
    </>
  );
}
