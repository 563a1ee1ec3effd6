import type { Point } from '../../core/hover/geometry';

/** A point that the mouse or pen is at, and which keys are held there. */
export interface Pointed extends Point {
  readonly keys: { readonly alt: boolean; readonly ctrl: boolean; readonly shift: boolean };
}

/** A click of the mouse or a pen, or a tap of a finger. */
export interface Click extends Point {
  readonly isTouch: boolean;
  /** Something of the page answers it: a link, a button, a field. */
  readonly isTaken: boolean;
}

/** What the reader does on the page, as far as the hover card cares; every event is the reader's own (`isTrusted`). */
export interface PageEvents {
  /** Mouse or pen moved with no button down, and is on an element; at most once a frame. */
  moved(at: Pointed, target: Element | undefined): void;
  /** The pointer left the window, or went into a frame, from where no movement is told. */
  left(): void;
  /** A button of mouse or pen went down; fingers go down to scroll, too, and are told of by `clicked` only. */
  pressed(at: Point): void;
  clicked(at: Click): void;
  scrolled(): void;
  /** The tab is no longer shown. */
  hidden(): void;
}

/** A finger that stays down for longer asks the browser for something: to select, or for a link's menu. */
const LONG_PRESS_MS = 450;

/** What a click belongs to before it could be meant for us. */
const TAKES_CLICKS =
  'a[href], area[href], button, input, select, textarea, label, summary, video, audio, iframe, [onclick], [contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [role="tab"], [role="menuitem"]';

/** Listens on the page until the signal aborts; never holds an event up. */
export function listenToPage(document: Document, events: PageEvents, signal: AbortSignal): void {
  const window = document.defaultView as Window;
  const listen = <Type extends keyof DocumentEventMap>(type: Type, act: (event: DocumentEventMap[Type]) => void) =>
    document.addEventListener(type, (event) => event.isTrusted && act(event), { capture: true, passive: true, signal });

  let frame = 0;
  let at: Pointed | undefined;
  let target: EventTarget | null = null;
  const move = () => {
    frame = 0;
    if (at) events.moved(at, target instanceof Element ? target : undefined);
  };
  const dropFrame = () => {
    window.cancelAnimationFrame(frame);
    frame = 0;
  };
  listen('pointermove', (event) => {
    const { pointerType, buttons, clientX, clientY, altKey, ctrlKey, shiftKey } = event;
    if (pointerType === 'touch' || buttons !== 0) return;
    [target = null] = event.composedPath();
    at = { x: clientX, y: clientY, keys: { alt: altKey, ctrl: ctrlKey, shift: shiftKey } };
    frame ||= window.requestAnimationFrame(move);
  });
  listen('pointerout', ({ relatedTarget }) => {
    if (relatedTarget !== null && (relatedTarget as Element).localName !== 'iframe') return;
    dropFrame();
    events.left();
  });
  let downAt = 0;
  listen('pointerdown', ({ pointerType, clientX, clientY, timeStamp }) => {
    dropFrame();
    downAt = timeStamp;
    if (pointerType !== 'touch') events.pressed({ x: clientX, y: clientY });
  });
  listen('click', (event) => {
    const { pointerType, clientX, clientY, button, altKey, ctrlKey, metaKey, shiftKey } = event as PointerEvent;
    // A click that the keyboard made has no pointer; one with a key held is meant for the browser.
    if (!pointerType || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
    const isTouch = pointerType === 'touch';
    if (isTouch && event.timeStamp - downAt > LONG_PRESS_MS) return;
    const isTaken = event.composedPath().some((on) => on instanceof Element && on.matches(TAKES_CLICKS));
    events.clicked({ x: clientX, y: clientY, isTouch, isTaken });
  });
  listen('scroll', events.scrolled);
  listen('visibilitychange', () => {
    if (document.hidden) events.hidden();
  });
  signal.addEventListener('abort', dropFrame);
}
