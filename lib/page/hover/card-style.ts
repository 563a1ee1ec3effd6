import chip from '../chip/chip.css?inline';
import card from './card.css?inline';
import body from './card-body.css?inline';
import places from './card-places.css?inline';

/** The card and its controls; what it says; how it looks in different places: note, low window, sheet, no motion; the chip. */
const css = card + body + places + chip;

/**
 * Gives a shadow root the card's style sheet: a constructed one, which no policy of the page forbids. Firefox lets no
 * content script set those before a version between 141 and 153 (its bug 1751346, seen in 140); there it is an element,
 * which a page with a policy against inline styles leaves without effect.
 */
export function styleCard(root: ShadowRoot): readonly Node[] {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return [];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    return [style];
  }
}
