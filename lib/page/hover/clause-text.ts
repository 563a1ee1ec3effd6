import type { CardClause } from '../../core/hover/card-content';
import { findRuns } from '../../core/hover/clause-runs';
import { createElement } from './create-element';

/** A clause's paragraph: the term in bold, slips underlined, other terms as buttons that call `goTo` with the term's id. */
export function createClauseText(document: Document, clause: CardClause, goTo: (term: string) => void): HTMLElement {
  const words = findRuns(clause).map(({ text, isNamed, isSlip, term }) => {
    const word = isNamed ? createElement(document, 'b', '', text) : text;
    const part = isSlip ? createElement(document, 'span', 'slip', word) : word;
    return term === undefined ? part : createTermButton(document, part, () => goTo(term));
  });
  const paragraph = createElement(document, 'p', 'clause', ...words);
  paragraph.lang = 'en';
  return paragraph;
}

/** Words of a text that lead to another term. */
export function createTermButton(document: Document, words: Node | string, press: () => void): HTMLElement {
  // Not a real button: its words must wrap, and be selected and copied, with the text around them.
  const element = createElement(document, 'span', 'term', words);
  element.setAttribute('role', 'button');
  element.tabIndex = 0;
  element.addEventListener('click', press);
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press();
  });
  return element;
}
