import { DARK_BELOW_LUMINANCE, parseLight } from '../../core/hover/luminance';
import { elementAround } from '../shadow-trees';

/** How the page looks where a mention stands. */
export interface PageTheme {
  readonly isDark: boolean;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Reads the page's look at an element. Dark or light is the first opaque background behind it; where that is a picture,
 * or nothing but the canvas, the colour of the text tells, which also follows the reader's own scheme.
 */
export function readPageTheme(element: Element): PageTheme {
  const own = getComputedStyle(element);
  const direction = own.direction === 'rtl' ? 'rtl' : 'ltr';
  for (let at: Element | undefined = element; at; at = elementAround(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') break;
    const light = parseLight(backgroundColor);
    if (light && light.alpha > 0.5) return { isDark: light.luminance < DARK_BELOW_LUMINANCE, direction };
  }
  const text = parseLight(own.color);
  return { isDark: text !== undefined && text.luminance > 2 * DARK_BELOW_LUMINANCE, direction };
}
