import { useEffect, useState } from 'preact/hooks';
import { type NoteSource, siteOf } from '../../lib/core/notes/note';
import { withoutTracking } from '../../lib/core/statement/page-address';
import { usePanel } from '../panel/panel-context';
import { clauseHash, type Selection } from '../panel/route';
import { FileNote } from './FileNote';
import { NoteEditor } from './NoteEditor';
import { NotesClosed } from './NotesClosed';
import { show } from './shown-notes';
import './note.css';

interface Props {
  readonly selection: Selection;
  /** All tags there are. */
  readonly tags: readonly string[];
}

/** A note on words that were selected on a page, begun on the clause that answers them best; another can be chosen. */
export function NoteOnSelection({ selection, tags }: Props) {
  const { translate, keeper, search, now, notesClosed } = usePanel();
  const [id, setId] = useState<string | undefined>();
  useEffect(() => {
    if (notesClosed !== undefined) return;
    setId(keeper.begin(search(selection.quote)[0]?.clause, toSource(selection, now())).id);
    return () => keeper.dropBlank();
  }, [selection, keeper, search, now, notesClosed]);

  const open = id === undefined ? undefined : keeper.get(id);
  const shown = open && show(open.note, open);
  const clause = shown?.content.clause;
  return (
    <article class="note-view">
      <h1 tabIndex={-1}>{translate('panel_note_on_selection')}</h1>
      <NotesClosed />
      {shown && clause !== undefined && (
        <p>
          <a class="chip" href={clauseHash(clause)}>
            {translate('card_clause', clause)}
          </a>
        </p>
      )}
      {shown && (
        <>
          <NoteEditor shown={shown} isFresh tags={tags} onDeleted={() => location.assign('#/')} />
          <FileNote note={shown.note} content={shown.content} />
        </>
      )}
    </article>
  );
}

function toSource({ quote, url, title }: Selection, accessed: number): NoteSource {
  const site = siteOf(url);
  return {
    url: withoutTracking(url),
    ...(title === '' ? {} : { title }),
    ...(site === undefined ? {} : { site }),
    accessed,
    quote: { exact: quote, prefix: '', suffix: '' },
  };
}
