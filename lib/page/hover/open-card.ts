import { type Bridge, createBridge } from '../../core/hover/bridge';
import type { CardContent } from '../../core/hover/card-content';
import { isInside, type Point, type Rect } from '../../core/hover/geometry';
import type { Call } from '../../core/hover/hover-state';
import { INSET_PX, placeCard, placeSheet } from '../../core/hover/placement';
import type { CardHost } from './card-host';
import { listenForCardKeys } from './card-keys';
import { type CardActions, type CardView, createCardView } from './card-view';
import { createElement } from './create-element';
import { rememberFocus } from './focus-return';
import { measureLines, SLOP_Y_PX } from './hit-test';
import type { HoverOptions } from './hover-controller';
import { createNoteSlot, type NoteSlot } from './note-slot';
import { readPageTheme } from './page-theme';
import { letDragDown } from './sheet-drag';
import { getSight, overlaps } from './sight';
import { getViewport } from './viewport';

/** How often it is looked whether something of the page has come above the card. */
const WATCH_MS = 100;

/** A card with less height than this, in pixels, scrolls as a whole: its clause would have no line to itself. */
const LOW_PX = 300;

/** What an open card asks of the machine. */
export interface OpenCardEvents {
  use(): void;
  dismiss(): void;
  withdraw(): void;
}

/** The card that is open, in its place on the page. */
export interface OpenCard {
  /** Opens the card of a mention, in place of the one before; false if the mention is nowhere in sight. */
  show(mention: number, card: CardContent, by: 'rest' | Call, pointer: Point): boolean;
  hide(): void;
  /** Goes with the mention; gives how far that is from where the card was placed, undefined if it is out of sight. */
  follow(): number | undefined;
  /** True for a point on the letters of the card's mention. */
  isOn(point: Point): boolean;
  /** The number of the mention that stands where the card's own has stood; undefined if there is none. */
  findAgain(): number | undefined;
  /** The card's mention has another number from now on. */
  renumber(to: number): void;
  setPinned(isPinned: boolean): void;
  /** The note frame has proved itself. */
  noteFrameOpened(): void;
  /** The way from the pointer to the card; undefined for cards that no pointer has opened. */
  getBridge(): Bridge | undefined;
}

/** Shows cards in a host. */
export function createOpenCard(
  options: HoverOptions,
  host: CardHost,
  actions: Pick<CardActions, 'copy' | 'pin' | 'close'>,
  events: OpenCardEvents,
): OpenCard {
  const { document, mentions } = options;
  const window = document.defaultView as Window;
  let view: CardView | undefined;
  let slot: NoteSlot | undefined;
  let reloadNote = (): void => undefined;
  let isSheet = false;
  let hasRing = false;
  let bridge: Bridge | undefined;
  let giveFocusBack = (): void => undefined;
  /** Where the mention's first letter was when its card was placed. */
  let placedAt: Point = { x: 0, y: 0 };
  let shifted: Point = { x: 0, y: 0 };
  let whileShown = new AbortController();

  /** The mention, by its number now and by ranges of the card's own: those stay while the page is read again. */
  let shown: { mention: number; readonly ranges: readonly AbstractRange[] } | undefined;

  const measure = () => measureLines(document, shown?.ranges ?? []);
  const getElement = () => shown?.ranges[0]?.startContainer.parentElement ?? undefined;

  function show(mention: number, card: CardContent, by: 'rest' | Call, pointer: Point): boolean {
    shown = { mention, ranges: mentions.rangesOf(mention) };
    const near = getElement();
    const page = mentions.describe(mention);
    if (!near || !page) return false;
    const theme = readPageTheme(near);
    const chosen = options.getPreferences().theme;
    const isDark = chosen === 'auto' ? theme.isDark : chosen === 'dark';
    let shownClause = '';
    slot?.end();
    slot = createNoteSlot({
      document,
      translate: options.translate,
      openFrame: options.openNoteFrame,
      openPanel: () => options.openPanel(shownClause),
    });
    view = createCardView(
      document,
      card,
      page,
      options.translate,
      {
        ...actions,
        openPanel: options.openPanel,
        getTerm: options.getTerm,
        turned(content, clause) {
          shownClause = clause;
          reloadNote = () => slot?.load({ mention: shown?.mention ?? mention, term: content.term.id, clause }, isDark);
          reloadNote();
        },
      },
      slot.element,
    );
    const { element } = view;
    element.classList.toggle('dark', isDark);
    element.dir = theme.direction;
    isSheet = by === 'tap';
    hasRing = by === 'key';
    if (isSheet) makeSheet(element);
    const hadFocus = host.hasFocus();
    if (!hadFocus) giveFocusBack = rememberFocus(document, () => shown?.ranges[0]?.startContainer);
    host.show(element);
    const at = by === 'rest' || by === 'press' ? pointer : undefined;
    if (!place(at)) return false;
    if (!at || hadFocus) view.focus();
    options.setActive(mention);
    watch(at);
    return true;
  }

  function watch(pointer: Point | undefined): void {
    whileShown.abort();
    whileShown = new AbortController();
    const { signal } = whileShown;
    const placeAgain = () => place(pointer);
    listenForCardKeys(window, events, signal);
    window.addEventListener('resize', placeAgain, { signal });
    window.visualViewport?.addEventListener('resize', placeAgain, { signal });
    if (isSheet) window.visualViewport?.addEventListener('scroll', placeAgain, { signal });
    document.addEventListener('fullscreenchange', () => host.raise(true) && reloadNote(), { signal });
    look();
    const timer = window.setInterval(look, WATCH_MS);
    signal.addEventListener('abort', () => window.clearInterval(timer));
  }

  /** Looks whether something of the page lies over the card, or changes how it is seen. */
  function look(): void {
    // A frame that was put elsewhere has begun anew, and its token is used up.
    if (host.raise()) reloadNote();
    slot?.veil(!host.isPlain());
    if (host.isWriting()) events.use();
  }

  function makeSheet(element: HTMLElement): void {
    const grip = createElement(document, 'div', 'grip');
    grip.title = options.translate('card_sheet');
    element.classList.add('sheet');
    element.prepend(grip);
    letDragDown(grip, element, events.dismiss);
  }

  /** Places the card at its mention; false if that is nowhere in sight. */
  function place(pointer: Point | undefined): boolean {
    const near = getElement();
    const viewport = getViewport(window);
    const sight = near && getSight(near, viewport);
    const lines = measure();
    const [first] = lines.filter((line) => sight && overlaps(line, sight));
    if (!first || !lines[0]) return false;
    const direction = view?.element.dir === 'rtl' ? 'rtl' : 'ltr';
    const at = pointer ?? startOf(first, direction);
    const placement = isSheet ? placeSheet(viewport) : placeCard({ lines, pointer: at, viewport, direction });
    host.place(placement);
    view?.element.classList.toggle('low', placement.maxHeight < LOW_PX);
    host.ring(hasRing ? lines : []);
    placedAt = { x: lines[0].left, y: lines[0].top };
    shifted = { x: 0, y: 0 };
    const box = host.getBox();
    bridge = pointer && box && createBridge(pointer, box);
    return true;
  }

  return {
    show,
    hide() {
      whileShown.abort();
      const hadFocus = host.hasFocus();
      host.hide();
      slot?.end();
      if (hadFocus) giveFocusBack();
      view = bridge = slot = shown = undefined;
      options.setActive(undefined);
    },
    follow() {
      if (isSheet) return 0;
      const [first] = measure();
      const near = getElement();
      if (!first || !near || !overlaps(first, getSight(near, getViewport(window)))) return undefined;
      const by = { x: first.left - placedAt.x, y: first.top - placedAt.y };
      if (by.x !== shifted.x || by.y !== shifted.y) slot?.moved();
      shifted = by;
      host.shift(by);
      return Math.hypot(by.x, by.y);
    },
    isOn: (point) => measure().some((line) => isInside(line, point, 0, SLOP_Y_PX)),
    findAgain() {
      for (const { startContainer, startOffset } of shown?.ranges.slice(0, 1) ?? []) {
        const pieces = startContainer instanceof Text ? mentions.piecesIn(startContainer) : undefined;
        return pieces?.find(({ start }) => start === startOffset)?.mention;
      }
      return undefined;
    },
    renumber(to) {
      if (!shown) return;
      shown.mention = to;
      options.setActive(to);
    },
    noteFrameOpened: () => slot?.opened(),
    setPinned: (isPinned) => view?.setPinned(isPinned),
    getBridge: () => bridge,
  };
}

/** For a card that no pointer has called: where the pointer would be for the card to begin with its mention. */
function startOf(line: Rect, direction: 'ltr' | 'rtl'): Point {
  const y = (line.top + line.bottom) / 2;
  return direction === 'rtl' ? { x: line.right - INSET_PX, y } : { x: line.left + INSET_PX, y };
}
