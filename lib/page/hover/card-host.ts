import type { Rect } from '../../core/hover/geometry';
import type { Placement } from '../../core/hover/placement';
import { createCardStyle } from './card-style';

/** A page that takes the card away this often within this time does not want it; then it is left alone. */
const MAX_FIGHTS = 5;
const FIGHTS_WITHIN_MS = 5000;

/** The one element of ours on the page, there only while a card is open. */
export interface CardHost {
  /** Puts a card on the page, in place of the one before. `near` is an element at its mention. */
  show(card: HTMLElement, near: Element): void;
  place(placement: Placement): void;
  hide(): void;
  /** Moves the card by so many pixels from where it was placed. */
  shift(dx: number, dy: number): void;
  /** The card's box in the viewport, or undefined if none is open. */
  getBox(): Rect | undefined;
}

/** What a card host needs from outside. */
export interface CardHostOptions {
  readonly document: Document;
  readonly now: () => number;
  /** Called with an event that happened in the card, which the page does not see the inside of. */
  readonly onUse: (event: Event) => void;
  /** Called once when the page keeps taking the card away. */
  readonly onExpelled: () => void;
}

/**
 * A host with a closed shadow root in the top layer. It is a plain `div`: for an element with a name of its own the page
 * could define a class, and through that class reach the closed root.
 */
export function createCardHost({ document, now, onUse, onExpelled }: CardHostOptions): CardHost {
  let host: HTMLElement | undefined;
  let root: ShadowRoot | undefined;
  let card: HTMLElement | undefined;
  let fights: number[] = [];
  const watch = new MutationObserver(() => {
    if (host?.isConnected === false) restore(host);
  });

  function createHost(): { host: HTMLElement; root: ShadowRoot } {
    const element = document.createElement('div');
    element.setAttribute('data-clauselight', 'card');
    element.popover = 'manual';
    const shadow = element.attachShadow({ mode: 'closed' });
    shadow.adoptedStyleSheets = [createCardStyle()];
    for (const type of ['pointerdown', 'focusin']) shadow.addEventListener(type, onUse);
    element.addEventListener('toggle', () => {
      if (host === element && element.isConnected && !element.matches(':popover-open')) restore(element);
    });
    return { host: element, root: shadow };
  }

  function attach(element: HTMLElement, parent: Element): void {
    parent.append(element);
    element.showPopover();
    watch.observe(parent, { childList: true });
  }

  function restore(element: HTMLElement): void {
    fights = [...fights.filter((at) => now() - at < FIGHTS_WITHIN_MS), now()];
    if (fights.length >= MAX_FIGHTS) onExpelled();
    else attach(element, document.documentElement);
  }

  return {
    show(next, near) {
      if (!host || !root) ({ host, root } = createHost());
      card = next;
      root.replaceChildren(card);
      // Outside an open modal dialog everything is inert, so a card about its text has to be inside it.
      if (!host.isConnected) attach(host, near.closest('dialog:modal') ?? document.documentElement);
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
    hide() {
      watch.disconnect();
      const gone = host;
      host = root = card = undefined;
      gone?.remove();
    },
    shift(dx, dy) {
      if (card) card.style.translate = `${dx}px ${dy}px`;
    },
    getBox: () => card?.getBoundingClientRect(),
  };
}
