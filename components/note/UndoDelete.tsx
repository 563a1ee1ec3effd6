import { useEffect, useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';
import './notices.css';

/** How long the offer to undo stays in sight; the key and the trash work for longer. */
const OFFER_MS = 10_000;

/** Offers to bring back the note that was deleted last; Ctrl+Z outside of a field does the same, at any time. */
export function UndoDelete() {
  const { translate, keeper } = usePanel();
  const removed = keeper.findRemoved();
  const last = removed.at(-1);
  const [isOffered, setOffered] = useState(false);
  const [failure, setFailure] = useState<string | undefined>();

  const undo = () => {
    const note = keeper.findRemoved().at(-1);
    if (!note) return;
    setFailure(undefined);
    keeper.restore(note).catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  };

  useEffect(() => {
    setOffered(removed.length > 0);
    const timer = setTimeout(() => setOffered(false), OFFER_MS);
    return () => clearTimeout(timer);
  }, [removed.length]);

  useEffect(() => {
    const stop = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      const isInField = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      if (isUndo && !isInField) undo();
    };
    addEventListener('keydown', onKey, { signal: stop.signal });
    return () => stop.abort();
  }, [keeper]);

  if (failure !== undefined) {
    return (
      <p class="toast failed" role="alert">
        {translate('panel_note_not_restored', failure)}
      </p>
    );
  }
  if (!isOffered || !last) return null;
  return (
    <p class="toast" role="status">
      <span>{translate('panel_note_deleted')}</span>
      <button type="button" class="button" onClick={undo}>
        {translate('panel_note_undo')}
      </button>
    </p>
  );
}
