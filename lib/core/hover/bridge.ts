import type { Point, Rect } from './geometry';
import { distanceTo } from './geometry';

/** Opening angle of the bridge at the point where the pointer left the mention. */
const SPREAD_DEGREES = 120;

const HALF_SPREAD_SLOPE = Math.tan((SPREAD_DEGREES / 2) * (Math.PI / 180));

/** Invisible border around the card that counts as card, in pixels: it closes the gap to the mention. */
export const SKIRT_PX = 8;

/**
 * The way from a mention to its card: the triangle that opens from the pointer's last point on the mention towards the
 * near edge of the card. A pointer inside it is on its way, whatever else it crosses.
 */
export interface Bridge {
  readonly exit: Point;
  readonly card: Rect;
  /** The smallest distance to the card so far, in pixels. */
  readonly nearestPx: number;
}

/** A bridge from the pointer's last point on the mention. */
export function createBridge(exit: Point, card: Rect): Bridge {
  return { exit, card, nearestPx: distanceTo(card, exit) };
}

/**
 * The bridge after the pointer moved to `point`, and whether that brought it nearer to the card than ever before;
 * undefined if the point is not on the bridge.
 */
export function crossBridge(bridge: Bridge, point: Point): { bridge: Bridge; isNearer: boolean } | undefined {
  const { exit, card } = bridge;
  const isBelow = card.top >= exit.y;
  const edge = isBelow ? card.top : card.bottom;
  const ahead = isBelow ? point.y - exit.y : exit.y - point.y;
  if (ahead < 0 || ahead > Math.abs(edge - exit.y)) return undefined;
  if (Math.abs(point.x - exit.x) > ahead * HALF_SPREAD_SLOPE) return undefined;
  const distance = distanceTo(card, point);
  const isNearer = distance < bridge.nearestPx;
  return { bridge: isNearer ? { ...bridge, nearestPx: distance } : bridge, isNearer };
}
