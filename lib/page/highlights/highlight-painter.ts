import { createRanges } from '../reading/create-ranges';
import type { FoundBlock, FoundMention } from '../reading/found-block';

/** The registry is the page's own, so that names say only what is public. highlights.css gives them their look. */
export const HIGHLIGHT = 'clauselight';
/** Bare follow-ups, if the reader has asked for them. */
export const QUIET_HIGHLIGHT = 'clauselight-quiet';
/** The mention whose card is open or coming. */
export const ACTIVE_HIGHLIGHT = 'clauselight-active';
/** Pages may clear the registry; after so many repairs the page has its way. */
const MAX_REPAIRS = 5;
/** Ranges are registered this far around the viewport: many thousands would slow every frame. */
const VIEWPORT_MARGIN = '100% 0%';

/** Paints mentions through the CSS Custom Highlight API; the page's nodes are never touched. */
export interface HighlightPainter {
  /** Paints a block's mentions anew; a block without mentions is cleared. */
  paint(block: FoundBlock): void;
  /** Marks one mention as the active one, or none. */
  setActive(mention: FoundMention | undefined): void;
}

interface PaintedRange {
  readonly range: Range;
  readonly highlight: Highlight;
}

/** Begins to paint; when the signal aborts, only our own highlights are deleted. */
export function createHighlightPainter(document: Document, signal: AbortSignal): HighlightPainter {
  const firm = new Highlight();
  const quiet = new Highlight();
  const active = new Highlight();
  active.priority = 1;
  let repairs = 0;
  const blocks = new Map<number, { container: Element; ranges: PaintedRange[]; isNear: boolean }>();
  const inContainer = new Map<Element, Set<number>>();

  const register = (): void => {
    for (const [name, own] of [
      [HIGHLIGHT, firm],
      [QUIET_HIGHLIGHT, quiet],
      [ACTIVE_HIGHLIGHT, active],
    ] as const) {
      // A name without a range would tell the page of us where there is nothing to see.
      if (own.size === 0 || CSS.highlights.get(name) === own) continue;
      if (repairs++ > MAX_REPAIRS) return;
      CSS.highlights.set(name, own);
    }
  };
  const show = (id: number, isNear: boolean): void => {
    const block = blocks.get(id);
    if (!block || block.isNear === isNear) return;
    block.isNear = isNear;
    for (const { range, highlight } of block.ranges) {
      if (isNear) highlight.add(range);
      else highlight.delete(range);
    }
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        for (const id of inContainer.get(target) ?? []) show(id, isIntersecting);
      register();
    },
    { root: document, rootMargin: VIEWPORT_MARGIN },
  );
  const clear = (id: number): void => {
    const block = blocks.get(id);
    if (!block) return;
    show(id, false);
    blocks.delete(id);
    const ids = inContainer.get(block.container);
    ids?.delete(id);
    if (ids?.size === 0) {
      inContainer.delete(block.container);
      near.unobserve(block.container);
    }
  };
  signal.addEventListener(
    'abort',
    () => {
      near.disconnect();
      if (CSS.highlights.get(HIGHLIGHT) === firm) CSS.highlights.delete(HIGHLIGHT);
      if (CSS.highlights.get(QUIET_HIGHLIGHT) === quiet) CSS.highlights.delete(QUIET_HIGHLIGHT);
      if (CSS.highlights.get(ACTIVE_HIGHLIGHT) === active) CSS.highlights.delete(ACTIVE_HIGHLIGHT);
    },
    { once: true },
  );

  return {
    paint({ id, block: { container }, found }) {
      clear(id);
      const ranges = found.flatMap(({ mention, spans }): PaintedRange[] => {
        const highlight = mention.why.type === 'follow-up' ? quiet : firm;
        return mention.nested ? [] : createRanges(document, spans).map((range) => ({ range, highlight }));
      });
      if (ranges.length === 0) return;
      blocks.set(id, { container, ranges, isNear: false });
      const ids = inContainer.get(container);
      if (ids) ids.add(id);
      else inContainer.set(container, new Set([id]));
      // Observing anew makes the observer report at once where the container stands.
      near.unobserve(container);
      near.observe(container);
    },
    setActive(mention) {
      active.clear();
      for (const range of mention ? createRanges(document, mention.spans) : []) active.add(range);
      register();
    },
  };
}
