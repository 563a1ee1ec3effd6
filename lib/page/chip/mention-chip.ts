import { isInside } from '../../core/hover/geometry';
import type { Translate } from '../../core/strings';
import { createCardHost } from '../hover/card-host';
import { createElement } from '../hover/create-element';
import { createIcon } from '../hover/icons';
import { readPageTheme } from '../hover/page-theme';
import { type DescribedMention, QUOTE_AROUND } from '../reading/mention-registry';

/** What the chip needs from outside. */
export interface ChipOptions {
  readonly document: Document;
  readonly translate: Translate;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** The mentions that the reader can go to, in page order. */
  findMentions(): readonly number[];
  describe(mention: number): Pick<DescribedMention, 'quote'> | undefined;
  /** The colours that the reader has chosen; `auto` follows the page. */
  getTheme(): 'auto' | 'light' | 'dark';
  /** Brings the reader to a mention and opens its card. */
  goTo(mention: number): void;
  /** Takes the chip away for good. */
  readonly signal: AbortSignal;
}

/** For screens without a pointer: a small button at the lower edge that lists the page's mentions. */
export interface MentionChip {
  /** Brings it up to date; not wanted, or without a mention to list, it is not on the page at all. */
  refresh(isWanted: boolean): void;
}

/** Makes the chip, which is not on the page before the first `refresh`. A page that keeps taking it away is left alone. */
export function createMentionChip(options: ChipOptions): MentionChip {
  const { document, translate, findMentions } = options;
  const create = createElement.bind(undefined, document);
  const expelled = new AbortController();
  const signal = AbortSignal.any([options.signal, expelled.signal]);
  const host = createCardHost({
    document,
    kind: 'chip',
    now: options.now,
    onUse: () => undefined,
    onBlur: close,
    onExpelled: () => expelled.abort(),
  });
  let shown: 'chip' | 'list' | undefined;
  let chip: HTMLElement | undefined;
  signal.addEventListener('abort', host.hide);
  document.addEventListener(
    'click',
    ({ isTrusted, clientX: x, clientY: y }) => {
      const box = host.getBox();
      if (isTrusted && box && !isInside(box, { x, y })) close();
    },
    { capture: true, passive: true, signal },
  );

  function colour(element: HTMLElement): HTMLElement {
    const theme = options.getTheme();
    element.classList.toggle('dark', theme === 'auto' ? readPageTheme(document.body).isDark : theme === 'dark');
    return element;
  }

  function showChip(count: number): HTMLElement {
    const text = `§ ${count}`;
    // One that says the same stays: a new one would fade in with every change of the page.
    if (shown === 'chip' && chip?.textContent === text) return colour(chip);
    chip = create('button', 'card chip', text);
    chip.setAttribute('aria-label', translate('chip_label', String(count)));
    chip.addEventListener('click', showList);
    host.show(colour(chip));
    shown = 'chip';
    return chip;
  }

  function showList(): void {
    const heading = create('h2', 'name', translate('chip_title'));
    heading.id = 'name';
    heading.tabIndex = -1;
    const shut = create('button', 'icon', createIcon(document, 'close'));
    shut.setAttribute('aria-label', translate('card_close'));
    shut.addEventListener('click', close);
    const rows = findMentions().flatMap((mention) => {
      const quote = options.describe(mention)?.quote;
      if (!quote) return [];
      const words = create('b', '', quote.exact);
      const isCut = quote.suffix.length === QUOTE_AROUND;
      const row = create('button', 'row', words, isCut ? quote.suffix.replace(/\S*$/, '…') : quote.suffix);
      row.addEventListener('click', () => {
        close();
        options.goTo(mention);
      });
      return [create('li', '', row)];
    });
    const list: HTMLElement = create(
      'section',
      'card sheet list',
      create('div', 'top', heading, shut),
      create('ul', 'rows', ...rows),
    );
    list.setAttribute('role', 'dialog');
    list.setAttribute('aria-labelledby', heading.id);
    list.addEventListener('keydown', (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
    });
    host.show(colour(list));
    shown = 'list';
    heading.focus({ preventScroll: true });
  }

  function close(): void {
    if (shown !== 'list') return;
    const hadFocus = host.hasFocus();
    const again = showChip(findMentions().length);
    if (hadFocus) again.focus({ preventScroll: true });
  }

  return {
    refresh(isWanted) {
      if (signal.aborted) return;
      const count = isWanted ? findMentions().length : 0;
      if (count === 0) {
        if (shown) host.hide();
        shown = undefined;
      } else if (shown !== 'list') showChip(count);
    },
  };
}
