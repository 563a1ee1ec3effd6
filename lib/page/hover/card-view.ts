import type { CardClause, CardContent } from '../../core/hover/card-content';
import { findRuns } from '../../core/hover/clause-runs';
import type { Translate } from '../../core/strings';
import { createClauseTabs } from './clause-tabs';
import type { IconName } from './icons';
import { createIcon } from './icons';

/** Of the words on the page, the share that the term's name must hold to make "written here as" superfluous. */
const TOLD_SHARE = 0.6;
/** Clauses from this length on, in UTF-16 units, fill four lines of the card. */
const LONG_CLAUSE = 160;

/** What the reader can do in the card. */
export interface CardActions {
  /** Copies a clause with its citation; false if the browser refused. */
  copy(clause: string): Promise<boolean>;
  openPanel(clause: string): void;
  /** Keeps the card open, or no longer. */
  pin(): void;
  close(): void;
}

/** The card as it stands in its shadow root. */
export interface CardView {
  readonly element: HTMLElement;
  /** Shows whether the card is kept open. */
  setPinned(isPinned: boolean): void;
}

/** The card for a mention whose words on the page are `surface`. Text is set as text, never as markup. */
export function createCardView(
  document: Document,
  content: CardContent,
  surface: string,
  translate: Translate,
  actions: CardActions,
): CardView {
  const create = <Name extends keyof HTMLElementTagNameMap>(tag: Name, className: string, ...of: (Node | string)[]) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...of);
    return element;
  };
  const button = (icon: IconName, label: string, press: () => void) => {
    const element = create('button', 'icon', createIcon(document, icon));
    element.setAttribute('aria-label', label);
    element.title = label;
    element.addEventListener('click', press);
    return element;
  };

  const element = create('section', 'card');
  let shown = content.clauses[0] as CardClause;
  const status = create('span', 'status');
  status.setAttribute('role', 'status');
  const copy = button('copy', translate('card_copy'), async () => {
    const isCopied = await actions.copy(shown.clause.id);
    status.textContent = translate(isCopied ? 'card_copied' : 'card_copy_failed');
    copy.replaceChildren(createIcon(document, isCopied ? 'copied' : 'copy'));
  });
  const pin = button('pin', translate('card_pin'), actions.pin);

  const text = create('div', 'text');
  text.tabIndex = 0;
  const notes = create('div', 'notes');
  text.dir = notes.dir = 'ltr';
  const showClause = (index: number) => {
    shown = content.clauses[index] ?? shown;
    status.textContent = '';
    copy.replaceChildren(createIcon(document, 'copy'));
    // A card above its mention grows upwards: without this its numbers would slide from under the pointer.
    if (element.style.bottom) element.style.minHeight = `${element.offsetHeight}px`;
    text.replaceChildren(createClauseText(shown));
    text.classList.toggle('long', shown.clause.text.length >= LONG_CLAUSE);
    text.scrollTop = 0;
    notes.replaceChildren(...shown.editorNotes.map(createNote));
  };
  const createClauseText = (clause: CardClause) => {
    const words = findRuns(clause).map(({ text, isNamed, isSlip }) => {
      const word = isNamed ? create('b', '', text) : text;
      return isSlip ? create('span', 'slip', word) : word;
    });
    const paragraph = create('p', 'clause', ...words);
    paragraph.lang = 'en';
    return paragraph;
  };
  const createNote = (note: { text: string }) =>
    create('p', 'note', create('b', '', translate('card_editor_note')), ` ${note.text}`);

  const hasOthers = content.clauses.length > 1;
  const numbers = hasOthers
    ? createClauseTabs(document, content.clauses, text, translate, showClause)
    : create('span', 'number chosen', shown.clause.id);
  if (!hasOthers) {
    text.setAttribute('role', 'group');
    text.setAttribute('aria-label', translate('card_clause', shown.clause.id));
    showClause(0);
  }

  const name = create('h2', '', content.term.name);
  name.id = 'name';
  element.append(
    create(
      'div',
      'top',
      create('span', 'kind', translate(`kind_${content.term.kind}`)),
      status,
      copy,
      button('panel', translate('card_open_panel'), () => actions.openPanel(shown.clause.id)),
      pin,
      button('close', translate('card_close'), actions.close),
    ),
    name,
    ...(isToldByName(surface, content.term.name)
      ? []
      : [create('div', 'also', translate('card_written_here', surface))]),
    create(
      'div',
      'where',
      numbers,
      translate('card_source', formatDate(content.date, translate('card_date_language'))),
    ),
    text,
    notes,
  );
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-labelledby', 'name');
  const setPinned = (isPinned: boolean) => pin.setAttribute('aria-pressed', String(isPinned));
  setPinned(false);
  return { element, setPinned };
}

/** True if the name says most of the words written on the page already, so that repeating them tells nothing. */
function isToldByName(surface: string, name: string): boolean {
  const told = new Set(findWords(name));
  const words = findWords(surface);
  return words.filter((word) => told.has(word)).length >= TOLD_SHARE * words.length;
}

function findWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

function formatDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
