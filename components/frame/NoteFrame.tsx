import { useEffect } from 'preact/hooks';
import type { FrameServices } from './frame-services';
import { NotThisTerm } from './NotThisTerm';
import { QuickNote } from './QuickNote';
import { useSight } from './use-sight';
import './frame.css';

const monotonic = () => performance.now();

/** The private part of the hover card. It fills its frame, whose size never tells what is in it. */
export function NoteFrame({ services }: { readonly services: FrameServices }) {
  const { translate, opening, close } = services;
  const sight = useSight(monotonic);

  useEffect(() => {
    const stop = new AbortController();
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
      event.preventDefault();
      close();
    };
    addEventListener('keydown', pressed, { signal: stop.signal });
    return () => stop.abort();
  }, [close]);

  return (
    <main class={sight.isSeen ? 'frame' : 'frame unseen'}>
      {opening.canKeep ? (
        <QuickNote services={services} sight={sight} />
      ) : (
        <>
          <header class="head">
            <h1>{translate('card_note')}</h1>
            <NotThisTerm services={services} sight={sight} />
          </header>
          <p class="private">{translate('frame_private')}</p>
        </>
      )}
    </main>
  );
}
