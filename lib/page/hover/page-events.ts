import type { Point } from '../../core/hover/geometry';

/** What the reader does on the page, as far as the hover card cares; every event is the reader's own (`isTrusted`). */
export interface PageEvents {
  /** Mouse or pen moved with no button down; at most once a frame. */
  moved(at: Point): void;
  /** The pointer left the window, or went into a frame, from where no movement is told. */
  left(): void;
  pressed(at: Point): void;
  scrolled(): void;
  /** The tab is no longer shown. */
  hidden(): void;
}

/** Listens on the page until the signal aborts; never holds an event up. */
export function listenToPage(document: Document, events: PageEvents, signal: AbortSignal): void {
  const window = document.defaultView as Window;
  const listen = <Type extends keyof DocumentEventMap>(type: Type, act: (event: DocumentEventMap[Type]) => void) =>
    document.addEventListener(type, (event) => event.isTrusted && act(event), { capture: true, passive: true, signal });

  let frame = 0;
  let at: Point = { x: 0, y: 0 };
  const move = () => {
    frame = 0;
    events.moved(at);
  };
  const dropFrame = () => {
    window.cancelAnimationFrame(frame);
    frame = 0;
  };
  listen('pointermove', ({ pointerType, buttons, clientX, clientY }) => {
    if (pointerType === 'touch' || buttons !== 0) return;
    at = { x: clientX, y: clientY };
    frame ||= window.requestAnimationFrame(move);
  });
  listen('pointerout', ({ relatedTarget }) => {
    if (relatedTarget !== null && (relatedTarget as Element).localName !== 'iframe') return;
    dropFrame();
    events.left();
  });
  listen('pointerdown', ({ clientX, clientY }) => {
    dropFrame();
    events.pressed({ x: clientX, y: clientY });
  });
  listen('scroll', events.scrolled);
  listen('visibilitychange', () => {
    if (document.hidden) events.hidden();
  });
  signal.addEventListener('abort', dropFrame);
}
