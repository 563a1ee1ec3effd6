import type { Point, Rect } from '../../core/hover/geometry';
import type { Placement } from '../../core/hover/placement';
import { styleCard } from './card-style';
import { createElement } from './create-element';
import { findAround, isPlain } from './plain-look';
import { findTopHolder, isAbove } from './top-layer';

/** A page that takes the card away this often within this time does not want it; then it is left alone. */
const MAX_FIGHTS = 5;
const FIGHTS_WITHIN_MS = 5000;

/** The focus ring stands this far off the letters, in pixels. */
const RING_PX = 2;

/** An element of ours on the page, there only while a card is open. */
export interface CardHost {
  /** Puts a card on the page, in place of the one before. */
  show(card: HTMLElement): void;
  place(placement: Placement): void;
  /** Draws a focus ring around the lines of a mention; none for no lines. */
  ring(lines: readonly Rect[]): void;
  hide(): void;
  /** Moves card and ring by so many pixels from where they were placed. */
  shift(by: Point): void;
  /**
   * Sees to it that nothing of the page that came later lies above the card.
   * @param isForced something may have come that cannot be seen from here, such as a full-screen element
   * @returns true if the card had to be put elsewhere in the document
   */
  raise(isForced?: boolean): boolean;
  /** The card's box in the viewport, or undefined if none is open. */
  getBox(): Rect | undefined;
  /** True while the focus is in the card. */
  hasFocus(): boolean;
  /** True while it is in the note frame, which tells nobody of what happens in it. */
  isWriting(): boolean;
  /** True if nothing of the page lies over the card, hides or distorts it, as far as that can be told from here. */
  isPlain(): boolean;
}

/** What a card host needs from outside. */
export interface CardHostOptions {
  readonly document: Document;
  /** What the element says that it is. */
  readonly kind: 'card' | 'chip';
  readonly now: () => number;
  /** Called with an event that happened in the card, which the page does not see the inside of. */
  readonly onUse: (event: Event) => void;
  /** Called when the focus has left the card for something on the page. */
  readonly onBlur: () => void;
  /** Called once when the page keeps taking the card away. */
  readonly onExpelled: () => void;
}

/**
 * A host with a closed shadow root in the top layer. It is a plain `div`: for an element with a name of its own the page
 * could define a class, and through that class reach the closed root.
 */
export function createCardHost({ document, kind, now, onUse, onBlur, onExpelled }: CardHostOptions): CardHost {
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let card: HTMLElement | undefined;
  let rings: HTMLElement[] = [];
  let styles: readonly Node[] = [];
  let fights: number[] = [];
  const watch = new MutationObserver(() => {
    if (host?.isConnected === false) restore(host);
  });

  function createHost(): { host: HTMLElement; root: ShadowRoot } {
    const element = document.createElement('div');
    element.setAttribute('data-clauselight', kind);
    element.popover = 'manual';
    const shadow = element.attachShadow({ mode: 'closed' });
    styles = styleCard(shadow);
    for (const type of ['pointerdown', 'focusin']) shadow.addEventListener(type, onUse);
    element.addEventListener('focusout', ({ isTrusted, relatedTarget }) => {
      // Nothing gets the focus when the window loses it, or a press in the card falls on no control.
      if (isTrusted && relatedTarget !== null && host === element) onBlur();
    });
    element.addEventListener('toggle', () => {
      if (host === element && element.isConnected && !element.matches(':popover-open')) restore(element);
    });
    return { host: element, root: shadow };
  }

  function attach(element: HTMLElement): void {
    const parent = findTopHolder(document) ?? document.documentElement;
    watch.disconnect();
    parent.append(element);
    element.showPopover();
    watch.observe(parent, { childList: true });
  }

  function restore(element: HTMLElement): void {
    fights = [...fights.filter((at) => now() - at < FIGHTS_WITHIN_MS), now()];
    if (fights.length >= MAX_FIGHTS) onExpelled();
    else attach(element);
  }

  return {
    show(next) {
      if (!host || !root) ({ host, root } = createHost());
      card = next;
      rings = [];
      root.replaceChildren(...styles, card);
      if (!host.isConnected) attach(host);
    },
    /** The host is a point at the viewport's corner, so that offsets are the viewport's, whatever the page transforms. */
    place({ side, left, edge, width, maxHeight }) {
      if (!card) return;
      const { style } = card;
      style.left = `${left}px`;
      style.top = side === 'below' ? `${edge}px` : '';
      style.bottom = side === 'above' ? `${-edge}px` : '';
      style.width = `${width}px`;
      style.maxHeight = `${maxHeight}px`;
      style.translate = '';
    },
    ring(lines) {
      for (const old of rings) old.remove();
      rings = lines.map(({ left, top, right, bottom }) => {
        const ring = createElement(document, 'div', 'ring');
        ring.style.left = `${left - RING_PX}px`;
        ring.style.top = `${top - RING_PX}px`;
        ring.style.width = `${right - left + 2 * RING_PX}px`;
        ring.style.height = `${bottom - top + 2 * RING_PX}px`;
        return ring;
      });
      root?.prepend(...rings);
    },
    hide() {
      watch.disconnect();
      const gone = host;
      host = root = card = undefined;
      rings = [];
      gone?.remove();
    },
    shift({ x, y }) {
      for (const part of [...rings, ...(card ? [card] : [])]) part.style.translate = `${x}px ${y}px`;
    },
    raise(isForced = false) {
      if (!host) return false;
      if (!isAbove(document, host)) {
        attach(host);
        return true;
      }
      if (isForced) {
        host.hidePopover();
        host.showPopover();
      }
      return false;
    },
    getBox: () => card?.getBoundingClientRect(),
    hasFocus: () => root?.activeElement != null,
    isWriting: () => root?.activeElement?.localName === 'iframe',
    isPlain() {
      if (!host || !card || !findAround(host).every(isPlain)) return false;
      // A card that something has scaled is not as wide as it was made.
      if (Math.abs(card.getBoundingClientRect().width - card.offsetWidth) >= 1) return false;
      return findPoints(card.getBoundingClientRect()).every(({ x, y }) => document.elementFromPoint(x, y) === host);
    },
  };
}

/** Points spread over the part of a box that is in the window, where nothing but the card may be met. */
function findPoints({ left, top, right, bottom }: Rect): Point[] {
  const { innerWidth, innerHeight } = window;
  return [0.08, 0.5, 0.92]
    .flatMap((across) =>
      [0.08, 0.5, 0.92].map((down) => ({ x: left + (right - left) * across, y: top + (bottom - top) * down })),
    )
    .filter(({ x, y }) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
}
