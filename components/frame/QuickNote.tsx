import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { Note } from '../../lib/core/notes/note';
import { getStatus } from '../note/autosave-state';
import { createNoteKeeper } from '../note/note-keeper';
import { formatTime } from '../parts/format-time';
import type { FrameServices } from './frame-services';
import { NotThisTerm } from './NotThisTerm';
import type { Sight } from './use-sight';

interface Props {
  readonly services: FrameServices;
  readonly sight: Sight;
}

/** The note on the card's clause that was changed last, or a new one; it saves itself while it is written. */
export function QuickNote({ services, sight }: Props) {
  const { translate, opening, notes, now, newId } = services;
  const keeper = useMemo(
    () => createNoteKeeper({ notes, now, newId, pack: { id: opening.pack } }),
    [notes, now, newId, opening.pack],
  );
  const [note, setNote] = useState<Note | undefined>();
  const [failure, setFailure] = useState<string | undefined>();
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    const stop = new AbortController();
    keeper.watch(() => redraw(undefined), stop.signal);
    const escaped = ({ key }: KeyboardEvent) => key === 'Escape' && keeper.flushAll();
    // Before the card goes, and the frame with it.
    addEventListener('keydown', escaped, { capture: true, signal: stop.signal });
    addEventListener('pagehide', () => keeper.flushAll(), { signal: stop.signal });
    document.addEventListener('visibilitychange', () => document.hidden && keeper.flushAll(), { signal: stop.signal });
    notes.find().then(
      ([first]) => setNote(first ?? keeper.begin(opening.clause)),
      (error) => setFailure(error instanceof Error ? error.message : String(error)),
    );
    return () => stop.abort();
  }, [keeper, notes, opening.clause]);

  const saving = note && keeper.get(note.id)?.saving;
  const content = saving?.content ?? note?.content;
  const status = saving ? getStatus(saving) : 'rest';
  const why = failure ?? saving?.failure;
  return (
    <>
      <header class="head">
        <h1 id="label">{translate('card_note')}</h1>
        <span class={why === undefined ? 'status' : 'status failed'} id="status" data-status={status}>
          {why !== undefined && translate('panel_note_not_saved', why)}
          {why === undefined && status === 'saving' && translate('panel_note_saving')}
          {why === undefined &&
            status === 'saved' &&
            translate('panel_note_saved', formatTime(saving?.keptAt ?? 0, now(), translate('card_date_language')))}
        </span>
        {saving?.failure !== undefined && note && (
          <button type="button" onClick={(event) => sight.counts(event) && keeper.retry(note.id)}>
            {translate('panel_note_retry')}
          </button>
        )}
        <NotThisTerm services={services} sight={sight} />
      </header>
      <textarea
        aria-labelledby="label"
        aria-describedby="status"
        placeholder={translate('frame_note_hint', opening.clause)}
        disabled={note === undefined}
        value={content?.text ?? ''}
        onInput={(event) => {
          if (event.isTrusted && note && content) keeper.edit(note, { ...content, text: event.currentTarget.value });
        }}
        onBlur={() => note && keeper.flush(note.id)}
      />
    </>
  );
}
