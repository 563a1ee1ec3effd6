import { ShadowSearch } from './shadow-search';
import { type Changes, watchChanges } from './watch-changes';

/** A container that changes more often than this is a clock, a ticker or a fight: it is left alone. */
const MAX_READS_OF_CONTAINER = 200;
/** Elements get shadow trees without a word to anybody: after these times they are looked for once more. */
const SEARCH_AGAIN_MS = [1000, 3000, 8000];

/** Who reads what waits. */
export interface Reader {
  /** An element has left the page. */
  left(element: Element): void;
  /** There is something new to do. */
  goOn(): void;
}

/** What of a page waits to be read: all of it, then what changes; its open shadow trees, as far as they are found, included. */
export class WaitingElements {
  private readonly waiting = new Set<Element>();
  private readonly readsOf = new WeakMap<Element, number>();
  private readonly shadows = new Set<ShadowRoot>();
  private readonly search: ShadowSearch;
  private readonly watch: (root: ShadowRoot) => void;

  constructor(
    private readonly document: Document,
    private readonly reader: Reader,
    signal: AbortSignal,
  ) {
    this.waiting.add(document.body);
    this.search = new ShadowSearch(document);
    this.search.add(document.body);
    this.watch = watchChanges(document, (changes) => this.takeChanges(changes), signal).watch;
    const timers = SEARCH_AGAIN_MS.map((ms) => setTimeout(() => this.searchAgain(), ms));
    signal.addEventListener('abort', () => timers.forEach(clearTimeout), { once: true });
  }

  /** The next one, which then waits no longer; undefined if none is left. */
  take(): Element | undefined {
    const [element] = this.waiting;
    if (element) this.waiting.delete(element);
    return element;
  }

  /** Lets the whole page wait once more. */
  addAll(): void {
    for (const root of this.getRoots()) this.waiting.add(root);
  }

  /** All that is read: the page's body, and what stands in its shadow trees. */
  getRoots(): Element[] {
    return [this.document.body, ...[...this.shadows].flatMap((root) => [...root.children])];
  }

  /** Looks for shadow trees, to read what is found; false if there is nothing left to look through. */
  searchShadows(): boolean {
    const found = this.search.next();
    for (const root of found ?? []) {
      if (this.shadows.has(root)) continue;
      this.shadows.add(root);
      this.watch(root);
      this.search.add(root);
      for (const element of root.children) this.waiting.add(element);
    }
    return found !== undefined;
  }

  private takeChanges({ dirty, gone }: Changes): void {
    for (const element of gone) this.reader.left(element);
    for (const element of dirty) {
      const reads = (this.readsOf.get(element) ?? 0) + 1;
      this.readsOf.set(element, reads);
      if (reads > MAX_READS_OF_CONTAINER) continue;
      this.waiting.add(element);
      this.search.add(element);
    }
    for (const root of this.shadows) if (!root.isConnected) this.forgetShadow(root);
    this.reader.goOn();
  }

  private searchAgain(): void {
    for (const root of [this.document.body, ...this.shadows]) this.search.add(root);
    this.reader.goOn();
  }

  private forgetShadow(root: ShadowRoot): void {
    this.shadows.delete(root);
    for (const element of root.children) this.reader.left(element);
  }
}
