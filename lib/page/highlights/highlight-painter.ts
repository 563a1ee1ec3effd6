import { createRanges } from '../reading/create-ranges';
import type { FoundBlock, FoundMention } from '../reading/found-block';
import { createFirstMentions } from './first-mentions';
import { choosePaint, findPaintedTerms, type PaintSettings } from './paint-policy';

/** The registry is the page's own, so that names say only what is public. highlights.css gives them their look. */
export const HIGHLIGHT = 'clauselight';
/** Bare follow-ups, if the reader has asked for them, and bodies that are named everywhere. */
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
  /** Paints everything as other settings say. */
  follow(settings: PaintSettings): void;
  /** True for a mention that is painted; what is not stays plain text to the pointer, too. */
  isPainted(mention: number): boolean;
  /** Marks one mention as the active one, or none. */
  setActive(mention: FoundMention | undefined): void;
}

interface PaintedRange {
  readonly range: Range;
  readonly highlight: Highlight;
}

/** A block as it is painted now. */
interface PaintedBlock {
  readonly found: FoundBlock;
  readonly mentions: readonly number[];
  readonly ranges: readonly PaintedRange[];
  isNear: boolean;
}

/** Begins to paint; when the signal aborts, only our own highlights are deleted. */
export function createHighlightPainter(
  document: Document,
  first: PaintSettings,
  signal: AbortSignal,
): HighlightPainter {
  let settings = first;
  const firsts = createFirstMentions();
  const painted = new Set<number>();
  const firm = new Highlight();
  const quiet = new Highlight();
  const active = new Highlight();
  active.priority = 1;
  let repairs = 0;
  const blocks = new Map<number, PaintedBlock>();
  const inContainer = new Map<Element, Set<number>>();

  const register = (): void => {
    // Who ends with us may still tell us so: that must not bring back what was taken away.
    if (signal.aborted) return;
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
    for (const mention of block.mentions) painted.delete(mention);
    const { container } = block.found.block;
    const ids = inContainer.get(container);
    ids?.delete(id);
    if (ids?.size === 0) {
      inContainer.delete(container);
      near.unobserve(container);
    }
  };
  const draw = (found: FoundBlock): void => {
    clear(found.id);
    const paints = choosePaint(found, settings, firsts);
    const ranges = [...paints].flatMap(([{ spans }, paint]) =>
      createRanges(document, spans).map(
        (range): PaintedRange => ({ range, highlight: paint === 'quiet' ? quiet : firm }),
      ),
    );
    const mentions = [...paints.keys()].map(({ id }) => id);
    for (const mention of mentions) painted.add(mention);
    blocks.set(found.id, { found, mentions, ranges, isNear: false });
    const { container } = found.block;
    const ids = inContainer.get(container);
    if (ids) ids.add(found.id);
    else inContainer.set(container, new Set([found.id]));
    // Observing anew makes the observer report at once where the container stands.
    near.unobserve(container);
    near.observe(container);
  };
  const drawAgain = (ids: Iterable<number>): void => {
    if (settings.density !== 'page') return;
    for (const id of ids) {
      const block = blocks.get(id);
      if (block) draw(block.found);
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
    paint(found) {
      const promoted = firsts.remove(found.id);
      const at = found.block.pieces[0]?.node;
      if (found.found.length === 0 || !at) {
        clear(found.id);
        drawAgain(promoted);
        return;
      }
      const overtaken = firsts.add(found.id, at, findPaintedTerms(found));
      draw(found);
      drawAgain(promoted.union(overtaken));
    },
    follow(next) {
      settings = next;
      for (const { found } of [...blocks.values()]) draw(found);
    },
    isPainted: (mention) => painted.has(mention),
    setActive(mention) {
      active.clear();
      for (const range of mention ? createRanges(document, mention.spans) : []) active.add(range);
      register();
    },
  };
}
