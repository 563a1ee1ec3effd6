/** A sheet let go this far below its place, in pixels, is put away; less is a slip of the finger. */
const FAR_PX = 72;

/** Lets the reader drag a sheet down by its grip; calls `close` when it is let go far enough down. */
export function letDragDown(grip: HTMLElement, sheet: HTMLElement, close: () => void): void {
  let from: number | undefined;
  const getDrop = ({ clientY }: PointerEvent) => (from === undefined ? 0 : Math.max(0, clientY - from));
  grip.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || !event.isPrimary) return;
    from = event.clientY;
    grip.setPointerCapture(event.pointerId);
  });
  grip.addEventListener('pointermove', (event) => {
    if (from !== undefined) sheet.style.translate = `0 ${getDrop(event)}px`;
  });
  const letGo = (event: PointerEvent, isCancelled: boolean) => {
    const drop = getDrop(event);
    from = undefined;
    sheet.style.translate = '';
    if (!isCancelled && drop > FAR_PX) close();
  };
  grip.addEventListener('pointerup', (event) => letGo(event, false));
  grip.addEventListener('pointercancel', (event) => letGo(event, true));
}
