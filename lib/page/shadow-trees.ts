/** The element around another one; around the topmost of a shadow tree that is the tree's host. */
export function elementAround(element: Element): Element | undefined {
  return element.parentElement ?? hostOf(element);
}

/** The nearest element for a selector at or around another one, in the shadow trees around it as well. */
export function closestAround(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return undefined;
}

/** True if a node stands before another one on the page; one in a shadow tree stands where the tree's host does. */
export function isBefore(node: Node, other: Node): boolean {
  let [a, b] = [node, other];
  if (a.getRootNode() !== b.getRootNode()) {
    const [around, otherAround] = [hostsAround(a), hostsAround(b)];
    const at = around.findIndex((node, index) => node !== otherAround[index]);
    [a, b] = [around[at] ?? a, otherAround[at] ?? b];
  }
  return (a.compareDocumentPosition(b) & FOLLOWING) !== 0;
}

/** The hosts of the shadow trees around a node, from the outermost to the node itself. */
function hostsAround(node: Node): Node[] {
  const host = hostOf(node);
  return host ? [...hostsAround(host), node] : [node];
}

function hostOf(node: Node): Element | undefined {
  const root = node.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : undefined;
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`, which a document made in Node has no global for. */
const FOLLOWING = 4;
