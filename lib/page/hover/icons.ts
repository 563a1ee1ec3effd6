/** Drawn on a 16 px square, as strokes. */
const PATHS = {
  back: 'M9.5 3.5L5 8l4.5 4.5',
  copy: 'M7.5 5.5h4a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-4a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2zM10.5 3.2a1 1 0 0 0-.9-.7H3.5a1 1 0 0 0-1 1v6.1a1 1 0 0 0 .7.9',
  copied: 'M3 8.5l3.2 3.2L13 5',
  panel: 'M4 3h8a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM9.5 3v10',
  pin: 'M6 2.5h4l-.5 4 2 2.5h-7l2-2.5zM8 9v4.5',
  close: 'M4 4l8 8M12 4l-8 8',
} as const;

const SVG = 'http://www.w3.org/2000/svg';

/** The name of a drawn icon. */
export type IconName = keyof typeof PATHS;

/** A new icon; it says nothing to assistive technology, the button around it has the name. */
export function createIcon(document: Document, name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
