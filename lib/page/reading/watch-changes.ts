import { containerOf, isBlockElement } from './find-blocks';

/** Changes are gathered for so long before they are looked at: what is replaced meanwhile is read once or never. */
const BATCH_MS = 30;
/** More changed places than this are one change of the whole page. */
const MAX_DIRTY = 500;
/** Does an element bring blocks of its own? Then it can be read by itself. */
const ANY_BLOCK = 'p, div, li, section, article, h1, h2, h3, td, blockquote';

/** What has changed on a page since the last call. */
export interface Changes {
  /** Elements whose text is to be read again, none inside another. */
  readonly dirty: readonly Element[];
  /** Elements that have left the page. */
  readonly gone: readonly Element[];
}

/** Watches more than the page itself. */
export interface ChangeWatch {
  /** A shadow tree, whose changes the page around it is not told of. */
  watch(root: ShadowRoot): void;
}

/** Gathers changes of the page's text, and calls back with them in batches until the signal aborts. */
export function watchChanges(
  document: Document,
  changed: (changes: Changes) => void,
  signal: AbortSignal,
): ChangeWatch {
  const dirty = new Set<Element>();
  const gone = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    timer = undefined;
    const changes = { dirty: findOutermost(dirty, document), gone: [...gone] };
    dirty.clear();
    gone.clear();
    if (!signal.aborted) changed(changes);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) collect(record, dirty, gone);
    if (dirty.size + gone.size > 0) timer ??= setTimeout(flush, BATCH_MS);
  });
  const watched = { childList: true, characterData: true, subtree: true };
  observer.observe(document.documentElement, watched);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  return { watch: (root) => observer.observe(root, watched) };
}

function collect(record: MutationRecord, dirty: Set<Element>, gone: Set<Element>): void {
  const { target } = record;
  if (target.nodeType === FRAGMENT_NODE) {
    for (const node of record.removedNodes) if (node.nodeType === ELEMENT_NODE) gone.add(node as Element);
    for (const node of record.addedNodes) if (node.nodeType === ELEMENT_NODE) dirty.add(node as Element);
    return;
  }
  const element = target.nodeType === ELEMENT_NODE ? (target as Element) : target.parentElement;
  // What hangs directly on the root is the body, or a host such as our own card.
  if (element === null || !element.isConnected) return;
  if (element === element.ownerDocument.documentElement) {
    for (const node of record.addedNodes) if (node === element.ownerDocument.body) dirty.add(node as Element);
    return;
  }
  if (record.type === 'characterData') {
    dirty.add(containerOf(element));
    return;
  }
  for (const node of record.removedNodes) {
    if (node.nodeType === ELEMENT_NODE) gone.add(node as Element);
    if (!standsAlone(node)) dirty.add(containerOf(element));
  }
  for (const node of record.addedNodes) {
    if (!standsAlone(node)) dirty.add(containerOf(element));
    else if (node.nodeType === ELEMENT_NODE) dirty.add(node as Element);
  }
}

/** True for nodes whose coming and going leaves the text around them as it was. */
function standsAlone(node: Node): boolean {
  if (node.nodeType === ELEMENT_NODE)
    return isBlockElement(node as Element) || (node as Element).querySelector(ANY_BLOCK) !== null;
  return node.nodeType !== TEXT_NODE || !/\S/.test((node as Text).data);
}

function findOutermost(elements: ReadonlySet<Element>, document: Document): Element[] {
  const connected = [...elements].filter((element) => element.isConnected);
  if (connected.length > MAX_DIRTY)
    return [document.body, ...connected.filter((element) => element.getRootNode() !== document)];
  return connected.filter((element) => {
    for (let above = element.parentElement; above !== null; above = above.parentElement)
      if (elements.has(above)) return false;
    return true;
  });
}

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
/** A shadow tree's root is a fragment. */
const FRAGMENT_NODE = 11;
