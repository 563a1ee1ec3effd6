import type { Rect } from '../../core/hover/geometry';

/** What is visible of the page, in the coordinates of client rects; less than the window after pinching to zoom. */
export function getViewport({ visualViewport, innerWidth, innerHeight }: Window): Rect {
  const left = visualViewport?.offsetLeft ?? 0;
  const top = visualViewport?.offsetTop ?? 0;
  return {
    left,
    top,
    right: left + (visualViewport?.width ?? innerWidth),
    bottom: top + (visualViewport?.height ?? innerHeight),
  };
}
