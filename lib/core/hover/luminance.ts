/** A colour's relative luminance (0 black, 1 white) and opacity (0 to 1). */
export interface Light {
  readonly luminance: number;
  readonly alpha: number;
}

/** A background darker than this reads better with white text than with black. */
export const DARK_BELOW_LUMINANCE = 0.18;

/**
 * Reads a colour as browsers compute it: `rgb()`, `rgba()`, `color()`, `oklab()`, `oklch()`, `lab()`, `lch()`.
 * Other spaces come out near enough to tell dark from light. Undefined if it is no colour.
 */
export function parseLight(colour: string): Light | undefined {
  const [, space, values] = /^([a-z]+)\((?:[a-z][a-z0-9-]* )?(.*)\)$/.exec(colour) ?? [];
  const [a, b, c, alpha = 1] = (values ?? '').split(/[ ,/]+/).map((value) => Number.parseFloat(value) || 0);
  if (space === undefined || a === undefined || b === undefined || c === undefined) return undefined;
  return { luminance: luminance(space, [a, b, c]), alpha };
}

function luminance(space: string, [a, b, c]: readonly [number, number, number]): number {
  if (space.startsWith('ok')) return a ** 3;
  if (space.startsWith('l')) return ((a + 16) / 116) ** 3;
  const scale = space.startsWith('rgb') ? 255 : 1;
  return 0.2126 * linear(a / scale) + 0.7152 * linear(b / scale) + 0.0722 * linear(c / scale);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
