/** Makes an element with a class and children; strings become text, never markup. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}
