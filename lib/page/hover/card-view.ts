import type { CardContent } from '../../core/hover/card-content';
import { beginTrail, type CardTrail, canGoBack, choose, getStop, goBack, visit } from '../../core/hover/card-trail';
import type { Translate } from '../../core/strings';
import { type CardBody, createCardBody, type OnPage } from './card-body';
import { createElement } from './create-element';
import type { IconName } from './icons';
import { createIcon } from './icons';

/** What the reader can do in the card. */
export interface CardActions {
  /** Copies a clause with its citation; false if the browser refused. */
  copy(content: CardContent, clause: string): Promise<boolean>;
  openPanel(clause: string): void;
  /** The card of another term, by its id; rejects if it cannot be had. */
  getTerm(term: string): Promise<CardContent>;
  /** Another term or clause is shown, the first one too. */
  turned(content: CardContent, clause: string): void;
  /** Keeps the card open, or no longer. */
  pin(): void;
  close(): void;
}

/** The card as it stands in its shadow root. */
export interface CardView {
  readonly element: HTMLElement;
  /** Shows whether the card is kept open. */
  setPinned(isPinned: boolean): void;
  /** Puts the focus on the card's heading. */
  focus(): void;
}

/**
 * The card for a mention and what stands on the page there. Text is set as text, never as markup.
 * @param slot where the reader's note has its place
 */
export function createCardView(
  document: Document,
  first: CardContent,
  page: OnPage,
  translate: Translate,
  actions: CardActions,
  slot: HTMLElement,
): CardView {
  const create = createElement.bind(undefined, document);
  const button = (icon: IconName, label: string, press: () => void) => {
    const element = create('button', 'icon', createIcon(document, icon));
    element.setAttribute('aria-label', label);
    element.title = label;
    element.dataset.icon = icon;
    element.addEventListener('click', press);
    return element;
  };

  let trail = beginTrail(first);
  let body: CardBody;
  const getShown = () => {
    const { content, chosen } = getStop(trail);
    return { content, clause: content.clauses[chosen]?.clause.id ?? '' };
  };

  const element: HTMLElement = create('section', 'card');
  const status = create('span', 'status');
  status.setAttribute('role', 'status');
  const kind = create('span', 'kind');
  const copy = button('copy', translate('card_copy'), async () => {
    const { content, clause } = getShown();
    const isCopied = await actions.copy(content, clause);
    status.textContent = translate(isCopied ? 'card_copied' : 'card_copy_failed');
    copy.replaceChildren(createIcon(document, isCopied ? 'copied' : 'copy'));
  });
  const pin = button('pin', translate('card_pin'), actions.pin);
  const back = button('back', translate('card_back'), () => go(goBack(trail)));
  const top = create(
    'div',
    'top',
    back,
    kind,
    status,
    copy,
    button('panel', translate('card_open_panel'), () => actions.openPanel(getShown().clause)),
    pin,
    button('close', translate('card_close'), actions.close),
  );
  const main = create('div', 'main');

  const turned = () => {
    status.textContent = '';
    copy.replaceChildren(createIcon(document, 'copy'));
    const { content, clause } = getShown();
    actions.turned(content, clause);
  };
  const show = () => {
    const { content } = getStop(trail);
    kind.textContent = translate(`kind_${content.term.kind}`);
    back.hidden = !canGoBack(trail);
    body = createCardBody(getStop(trail), canGoBack(trail) ? undefined : page, {
      document,
      translate,
      choose(index) {
        holdHeight(element);
        const before = getStop(trail).chosen;
        trail = choose(trail, index);
        if (before !== index) turned();
      },
      goTo(term) {
        actions.getTerm(term).then(
          (content) => go(visit(trail, content)),
          () => {
            status.textContent = translate('card_no_term');
          },
        );
      },
    });
    main.replaceChildren(...body.parts);
    turned();
  };
  const go = (next: CardTrail) => {
    if (next === trail) return;
    trail = next;
    holdHeight(element);
    const hadFocus = element.matches(':focus-within');
    show();
    if (hadFocus) body.heading.focus();
  };

  element.append(
    createEdge(document, () => focusLast(element)),
    top,
    main,
    slot,
    createEdge(document, () => focusFirst(top)),
  );
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-labelledby', 'name');
  element.addEventListener('keydown', (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || ctrlKey || metaKey || shiftKey) return;
    if (altKey) {
      if (key !== 'ArrowLeft' || !canGoBack(trail)) return;
      go(goBack(trail));
    } else {
      if (!body.tabs) return;
      body.tabs.turn((key === 'ArrowRight') === (getComputedStyle(element).direction === 'ltr') ? 1 : -1);
    }
    event.preventDefault();
    event.stopPropagation();
  });
  const setPinned = (isPinned: boolean) => pin.setAttribute('aria-pressed', String(isPinned));
  setPinned(false);
  show();
  return { element, setPinned, focus: () => body.heading.focus({ preventScroll: true }) };
}

/** A card above its mention grows upwards: without this its numbers would slide from under the pointer. */
function holdHeight(card: HTMLElement): void {
  if (card.style.bottom) card.style.minHeight = `${card.offsetHeight}px`;
}

/** Where the way with the Tab key out of the card turns round to its other end. */
function createEdge(document: Document, turn: () => void): HTMLElement {
  const edge = createElement(document, 'span', 'edge');
  edge.tabIndex = 0;
  edge.addEventListener('focus', turn);
  return edge;
}

function focusFirst(top: HTMLElement): void {
  top.querySelector<HTMLElement>('button:not([hidden])')?.focus();
}

function focusLast(card: HTMLElement): void {
  const all = card.querySelectorAll<HTMLElement>('button:not([hidden]), iframe, .text, [role="button"]');
  all[all.length - 1]?.focus();
}
