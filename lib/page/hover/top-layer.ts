/** The modal dialog of the page that the reader has in front, or undefined. */
export function findTopDialog(document: Document): Element | undefined {
  // The one opened last cannot be told from outside; dialogs over dialogs stand later or deeper in the document.
  return [...document.querySelectorAll('dialog:modal')].at(-1);
}

/** True if an element of ours in the top layer can be seen and used: no dialog makes it inert, nothing has hidden it. */
export function isAbove(document: Document, host: HTMLElement): boolean {
  const dialog = findTopDialog(document);
  if (dialog && !dialog.contains(host)) return false;
  return host.checkVisibility();
}
