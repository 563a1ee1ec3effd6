/** So many elements are looked at before the caller may stop. */
const STEP_ELEMENTS = 500;

/** Looks for open shadow trees, step by step. Trees that are closed are closed to us, too. */
export class ShadowSearch {
  private readonly waiting = new Set<Element | ShadowRoot>();
  private walk: NodeIterator | undefined;

  constructor(private readonly document: Document) {}

  /** What is under it is looked through. */
  add(root: Element | ShadowRoot): void {
    this.waiting.add(root);
  }

  /** The trees of the next elements; undefined when all has been looked through. */
  next(): readonly ShadowRoot[] | undefined {
    const [root] = this.waiting;
    if (!this.walk && root) {
      this.waiting.delete(root);
      this.walk = this.document.createNodeIterator(root, SHOW_ELEMENT);
    }
    if (!this.walk) return undefined;
    const found: ShadowRoot[] = [];
    for (let left = STEP_ELEMENTS; left > 0; left--) {
      const element = this.walk.nextNode() as Element | ShadowRoot | null;
      if (element === null) {
        this.walk = undefined;
        break;
      }
      if ('shadowRoot' in element && element.shadowRoot) found.push(element.shadowRoot);
    }
    return found;
  }
}

/** `NodeFilter.SHOW_ELEMENT`, which a document made in Node has no global for. */
const SHOW_ELEMENT = 1;
