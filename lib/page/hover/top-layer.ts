/** Full-screen elements that show nothing that stands inside them. */
const SHOWS_NO_CHILDREN = 'video, audio, img, canvas, iframe, embed, object';

/**
 * The modal dialog or full-screen element of the page that the reader has in front, or undefined. All that is outside it is
 * inert: it may be painted above, and yet no press reaches it.
 */
export function findTopHolder(document: Document): Element | undefined {
  // The one opened last cannot be told from outside; what is opened over another stands later or deeper in the document.
  return [...document.querySelectorAll('dialog:modal, :fullscreen')]
    .filter((holder) => !holder.matches(SHOWS_NO_CHILDREN))
    .at(-1);
}

/** True if an element of ours in the top layer can be seen and used: nothing makes it inert, nothing has hidden it. */
export function isAbove(document: Document, host: HTMLElement): boolean {
  const holder = findTopHolder(document);
  if (holder && !holder.contains(host)) return false;
  return host.checkVisibility();
}
