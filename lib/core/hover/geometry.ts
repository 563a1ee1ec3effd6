/** A place in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box in the viewport, in CSS pixels; a DOMRect is one. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** True if the point is in the box or on its edge, the box grown by a margin in pixels on each side. */
export function isInside(rect: Rect, { x, y }: Point, marginX = 0, marginY = marginX): boolean {
  return x >= rect.left - marginX && x <= rect.right + marginX && y >= rect.top - marginY && y <= rect.bottom + marginY;
}

/** Pixels from a point to the nearest edge of a box; 0 inside it. */
export function distanceTo(rect: Rect, { x, y }: Point): number {
  return Math.hypot(Math.max(rect.left - x, 0, x - rect.right), Math.max(rect.top - y, 0, y - rect.bottom));
}
