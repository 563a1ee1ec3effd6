import type { Rect } from '../../core/hover/geometry';
import { elementAround } from '../shadow-trees';

/** The part of the viewport in which an element's text can be seen: what its scrolled containers leave of it. */
export function getSight(element: Element, viewport: Rect): Rect {
  let { left, top, right, bottom } = viewport;
  const { body, documentElement } = element.ownerDocument;
  for (let at: Element | undefined = element; at && at !== body && at !== documentElement; at = elementAround(at)) {
    const { overflowX, overflowY, display, position } = getComputedStyle(at);
    if (display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')) {
      const box = at.getBoundingClientRect();
      left = Math.max(left, box.left);
      top = Math.max(top, box.top);
      right = Math.min(right, box.right);
      bottom = Math.min(bottom, box.bottom);
    }
    // Nothing above clips what is fixed to the viewport.
    if (position === 'fixed') break;
  }
  return { left, top, right, bottom };
}

/** True if two boxes have a part in common. */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
