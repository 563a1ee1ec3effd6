import type { Point, Rect } from './geometry';
import { distanceTo } from './geometry';

/** Wide enough for about 50 letters a line at 15 px, narrow enough to leave the page readable beside it. */
export const CARD_WIDTH_PX = 368;

/** All but the few longest clauses show whole at this height; those scroll inside. */
export const CARD_MAX_HEIGHT_PX = 520;

/** More than half of the viewport, so that clause and editor's note are seen together; the side may allow less. */
const CARD_MAX_HEIGHT_SHARE = 0.62;

/** In low windows, and at high zoom, the card may take more than its share, up to this: half a clause is no help. */
const CARD_LEAST_MAX_HEIGHT_PX = 400;

/** Of the viewport, for a sheet: the mention's own part of the page has to stay in sight. */
const SHEET_MAX_HEIGHT_SHARE = 0.6;

/** Between card and mention, and between card and the edges of the viewport. */
const GAP_PX = 8;
const GUTTER_PX = 8;

/** The pointer stands this far inside the card's starting edge, so that the way down to it is straight. */
export const INSET_PX = 32;

/** Where the card goes. Only the edge towards the mention is fixed, so that the card grows away from it. */
export interface Placement {
  readonly side: 'below' | 'above';
  readonly left: number;
  /** The card's edge towards the mention: its top when below, its bottom when above. */
  readonly edge: number;
  readonly width: number;
  readonly maxHeight: number;
}

/** What a placement depends on. */
export interface Anchor {
  /** The mention's boxes, one for each line that it stands on; at least one. */
  readonly lines: readonly Rect[];
  readonly pointer: Point;
  /** The visible part of the page. */
  readonly viewport: Rect;
  /** The page's writing direction at the mention. */
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Places the card below the mention, or above it where below has not the room for the tallest card; over no line of the
 * mention that hangs together with the one under the pointer.
 */
export function placeCard({ lines, pointer, viewport, direction }: Anchor): Placement {
  const width = Math.min(CARD_WIDTH_PX, viewport.right - viewport.left - 2 * GUTTER_PX);
  const wanted = Math.min(
    CARD_MAX_HEIGHT_PX,
    Math.max(CARD_LEAST_MAX_HEIGHT_PX, (viewport.bottom - viewport.top) * CARD_MAX_HEIGHT_SHARE),
  );
  const { top, bottom } = coveredLines(lines, pointer);
  const roomBelow = viewport.bottom - GUTTER_PX - (bottom + GAP_PX);
  const roomAbove = top - GAP_PX - (viewport.top + GUTTER_PX);
  const isBelow = roomBelow >= wanted || roomBelow >= roomAbove;
  const start = direction === 'ltr' ? pointer.x - INSET_PX : pointer.x + INSET_PX - width;
  return {
    side: isBelow ? 'below' : 'above',
    left: Math.round(clamp(start, viewport.left + GUTTER_PX, viewport.right - GUTTER_PX - width)),
    edge: Math.round(isBelow ? bottom + GAP_PX : top - GAP_PX),
    width,
    maxHeight: Math.max(0, Math.floor(Math.min(wanted, isBelow ? roomBelow : roomAbove))),
  };
}

/** Places a card that a finger called for at the lower edge of the viewport, where the thumb is. */
export function placeSheet({ left, top, right, bottom }: Rect): Placement {
  return { side: 'above', left, edge: bottom, width: right - left, maxHeight: (bottom - top) * SHEET_MAX_HEIGHT_SHARE };
}

/** Top and bottom of the line under the pointer with those next to it; not of the rest of a name in another column. */
function coveredLines(lines: readonly Rect[], pointer: Point): { top: number; bottom: number } {
  const byTop = [...lines].sort((a, b) => a.top - b.top);
  const nearest = byTop.reduce((best, line) => (distanceTo(line, pointer) < distanceTo(best, pointer) ? line : best));
  const reach = nearest.bottom - nearest.top;
  let { top, bottom } = nearest;
  for (const line of byTop) if (line.top >= top && line.top <= bottom + reach) bottom = Math.max(bottom, line.bottom);
  for (const line of byTop.reverse())
    if (line.bottom <= bottom && line.bottom >= top - reach) top = Math.min(top, line.top);
  return { top, bottom };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
