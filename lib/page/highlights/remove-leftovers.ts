import { ACTIVE_HIGHLIGHT, HIGHLIGHT, QUIET_HIGHLIGHT } from './highlight-painter';

/**
 * Takes away what another version of the extension has left on the page: marks, a card that was open, the chip. Firefox stops
 * the old scripts of a page before they can, and then starts the new ones there.
 */
export function removeLeftovers({ documentElement }: Document): void {
  for (const name of [HIGHLIGHT, QUIET_HIGHLIGHT, ACTIVE_HIGHLIGHT]) CSS.highlights.delete(name);
  for (const old of documentElement.querySelectorAll(':scope > div[data-clauselight]')) old.remove();
}
