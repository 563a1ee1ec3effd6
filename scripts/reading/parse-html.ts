import { JSDOM } from 'jsdom';

/** Where a page from a file is taken to stand: an address that the gate has nothing against. */
const ADDRESS = 'https://news.example/';

/** Parses pages' sources into documents that nothing runs in. */
export interface HtmlParser {
  parse(html: string): Document;
}

/** Makes a parser; one is enough for any number of pages. */
export function createHtmlParser(): HtmlParser {
  const { window } = new JSDOM('', { url: ADDRESS });
  const parser = new window.DOMParser();
  return {
    parse(html) {
      const document = parser.parseFromString(html, 'text/html');
      hideNoscript(document);
      return document;
    },
  };
}

/** Without scripts a parser takes what stands in `noscript` for part of the page; for a browser that runs them it is not. */
function hideNoscript(document: Document): void {
  for (const element of document.querySelectorAll('noscript')) element.textContent = element.innerHTML;
}
