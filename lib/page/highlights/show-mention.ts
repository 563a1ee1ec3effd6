import { createRanges } from '../reading/create-ranges';
import type { FoundMention } from '../reading/found-block';

/** How long a mention that the reader jumped to stays emphasised. */
const FLASH_MS = 1600;
/** Where a mention comes to stand, as a share of the viewport's height: clear of headers that stick to the top. */
const STAND_AT = 0.4;

/**
 * Scrolls the page to a mention and emphasises it for a moment.
 * @returns false if the page no longer holds it
 */
export function showMention(
  window: Window,
  mention: FoundMention,
  setActive: (mention: FoundMention | undefined) => void,
): boolean {
  if (!scrollToMention(window, mention)) return false;
  setActive(mention);
  window.setTimeout(() => setActive(undefined), FLASH_MS);
  return true;
}

/**
 * Scrolls the page, and the boxes in it, to a mention.
 * @returns false if the page no longer holds it
 */
export function scrollToMention(window: Window, mention: FoundMention): boolean {
  const [range] = createRanges(window.document, mention.spans);
  const element = range?.startContainer.parentElement;
  if (!range || !element) return false;
  // Brings the scrolled boxes around it into place; the page itself is then moved to where the words are.
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { top } = range.getBoundingClientRect();
  window.scrollBy({ top: top - window.innerHeight * STAND_AT, behavior: 'instant' });
  return true;
}
