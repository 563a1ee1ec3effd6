/** Styles that change how an element and all in it are seen, and what they are where nothing is done. */
const PLAIN: readonly (readonly [keyof CSSStyleDeclaration & string, string])[] = [
  ['opacity', '1'],
  ['filter', 'none'],
  ['maskImage', 'none'],
  ['clipPath', 'none'],
  ['mixBlendMode', 'normal'],
];

/** True if an element is painted as it is: not see-through, filtered, masked, clipped or blended. */
export function isPlain(element: Element): boolean {
  const style = getComputedStyle(element);
  return PLAIN.every(([property, value]) => style[property] === value);
}

/** An element and all around it, from the inside out; the body too, wherever the element hangs. */
export function findAround(element: Element): readonly Element[] {
  const around: Element[] = [element.ownerDocument.body];
  for (let at: Element | null = element; at; at = at.parentElement) around.push(at);
  return around;
}
