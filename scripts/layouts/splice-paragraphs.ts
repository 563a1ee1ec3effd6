/** Paragraphs with less text are captions, bylines, buttons. */
const MIN_PARAGRAPH_UNITS = 80;

/** The body text of an article, as one HTML string a paragraph, ready for another page. */
export function findParagraphs(document: Document): string[] {
  return [...document.querySelectorAll('article p')]
    .filter((paragraph) => !paragraph.hasAttribute('class'))
    .map((paragraph) => paragraph.innerHTML);
}

/**
 * Puts paragraphs into a page where its own body text stands, behind its first paragraph, and takes its scripts out.
 * Gives the page's source. The paragraphs look as the page's own do.
 * @param style a style sheet to end the page's own with
 * @throws Error if the page has no body text
 */
export function splicePage(document: Document, paragraphs: readonly string[], style = ''): string {
  for (const script of document.querySelectorAll('script, noscript, base, meta[http-equiv]')) script.remove();
  const first = findBodyText(document);
  if (!first) throw new Error('The page has no body text.');
  let last: Element = first;
  for (const html of paragraphs) {
    const paragraph = first.cloneNode(false) as Element;
    paragraph.removeAttribute('id');
    paragraph.innerHTML = html;
    last.after(paragraph);
    last = paragraph;
  }
  document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
  return `<!doctype html>\n${document.documentElement.outerHTML}`;
}

/** The first longer paragraph of the element that holds most text in paragraphs of its own. */
function findBodyText(document: Document): Element | undefined {
  const unitsIn = new Map<Element, number>();
  const isText = (paragraph: Element) => (paragraph.textContent ?? '').trim().length >= MIN_PARAGRAPH_UNITS;
  const paragraphs = [...document.querySelectorAll('p')].filter(isText);
  for (const { parentElement, textContent } of paragraphs) {
    if (parentElement) unitsIn.set(parentElement, (unitsIn.get(parentElement) ?? 0) + (textContent ?? '').length);
  }
  const [home] = [...unitsIn].sort(([, a], [, b]) => b - a)[0] ?? [];
  return paragraphs.find(({ parentElement }) => parentElement === home);
}
