import css from './card.css?inline';

/** A new style sheet for the card's shadow root; constructed, so that no policy of the page forbids it. */
export function createCardStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
