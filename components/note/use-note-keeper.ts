import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { PanelServices } from '../panel-services';
import { createNoteKeeper, type NoteKeeper } from './note-keeper';

/** The keeper of a panel: saves at once when the panel is hidden or closed, and lets its view follow every change. */
export function useNoteKeeper(services: PanelServices): NoteKeeper {
  const keeper = useMemo(() => createNoteKeeper(services), [services]);
  const [, redraw] = useReducer((count: number) => count + 1, 0);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    keeper.watch(() => redraw(undefined), signal);
    addEventListener('pagehide', () => keeper.flushAll(), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && keeper.flushAll(), { signal });
    addEventListener('beforeunload', (event) => hasFailed(keeper) && event.preventDefault(), { signal });
    return () => {
      keeper.flushAll();
      stop.abort();
    };
  }, [keeper]);

  return keeper;
}

function hasFailed(keeper: NoteKeeper): boolean {
  return keeper.findOpen().some(({ saving }) => saving.failure !== undefined);
}
