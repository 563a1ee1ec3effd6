/** What can take the focus without anything happening: no field, whose focus may open something of the page. */
const QUIET = 'a[href], button:not([disabled]), summary';

/** Remembers where the focus is; the function it gives puts it back there, or near a mention if it was nowhere. */
export function rememberFocus(document: Document, getMention: () => Node | undefined): () => void {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return () => {
    const wasNowhere = !active || active === document.body || !active.isConnected;
    const target = wasNowhere ? findBefore(document, getMention()) : active;
    (target as Partial<HTMLElement> | undefined)?.focus?.({ preventScroll: true });
  };
}

/** The last element before a node that can quietly take the focus. */
function findBefore(document: Document, node: Node | undefined): Element | undefined {
  if (!node) return undefined;
  const isBefore = (element: Element) =>
    (node.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return [...document.querySelectorAll(QUIET)].findLast((element) => isBefore(element) && element.checkVisibility());
}
