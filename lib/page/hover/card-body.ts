import type { CardClause, CardContent } from '../../core/hover/card-content';
import type { TrailStop } from '../../core/hover/card-trail';
import { explainMention } from '../../core/hover/explain-mention';
import type { Why } from '../../core/mentions/mention';
import type { Translate } from '../../core/strings';
import { type ClauseTabs, createClauseTabs } from './clause-tabs';
import { createClauseText, createTermButton } from './clause-text';
import { createElement } from './create-element';

/** Of the words on the page, the share that the term's name must hold to make "written here as" superfluous. */
const TOLD_SHARE = 0.6;
/** Clauses from this length on, in UTF-16 units, fill four lines of the card. */
const LONG_CLAUSE = 160;

/** What stands on the page, for the card of its own term; a term that the card went to has no words there. */
export interface OnPage {
  readonly surface: string;
  readonly why: Why;
}

/** What the body needs from the card around it. */
export interface BodyOptions {
  readonly document: Document;
  readonly translate: Translate;
  /** Another clause is shown; before its text changes. */
  choose(index: number): void;
  /** The reader wants another term of the statement, by its id. */
  goTo(term: string): void;
}

/** What a card says about one term. */
export interface CardBody {
  /** In their order, to be put into the card. */
  readonly parts: readonly HTMLElement[];
  readonly heading: HTMLElement;
  /** The clauses to choose from; undefined if there is but one. */
  readonly tabs: ClauseTabs | undefined;
}

/** Makes the body for a stop of the reader's way through the card. */
export function createCardBody(
  { content, chosen }: TrailStop,
  page: OnPage | undefined,
  options: BodyOptions,
): CardBody {
  const { document, translate } = options;
  const create = createElement.bind(undefined, document);
  const text = create('div', 'text');
  text.tabIndex = 0;
  const notes = create('div', 'notes');
  text.dir = notes.dir = 'ltr';
  const showClause = (clause: CardClause) => {
    text.replaceChildren(createClauseText(document, clause, options.goTo));
    text.classList.toggle('long', clause.clause.text.length >= LONG_CLAUSE);
    text.scrollTop = 0;
    notes.replaceChildren(
      ...clause.editorNotes.map((note) =>
        create('p', 'note', create('b', '', translate('card_editor_note')), ` ${note.text}`),
      ),
    );
  };
  const showIndex = (index: number) => {
    options.choose(index);
    const clause = content.clauses[index];
    if (clause) showClause(clause);
  };
  const [first] = content.clauses;
  const tabs =
    content.clauses.length > 1
      ? createClauseTabs(document, content.clauses, text, translate, showIndex, chosen)
      : undefined;
  if (!tabs && first) {
    text.setAttribute('role', 'group');
    text.setAttribute('aria-label', translate('card_clause', first.clause.id));
    showClause(first);
  }

  const heading = create('h2', '', content.term.name);
  heading.id = 'name';
  heading.tabIndex = -1;
  const parts = [heading];
  if (content.localName) {
    const local = create('div', 'local', content.localName.text);
    local.lang = content.localName.writing;
    parts.push(local);
  }
  if (page && !isToldByName(page.surface, content))
    parts.push(create('div', 'also', translate('card_written_here', page.surface)));
  const { inside = [] } = content;
  if (inside.length > 0) {
    const buttons = inside.map(({ id, name }) => createTermButton(document, name, () => options.goTo(id)));
    parts.push(create('div', 'inside', translate('card_inside'), ...buttons.flatMap((button) => [' ', button])));
  }
  const number = tabs ? tabs.element : create('span', 'number chosen', first?.clause.id ?? '');
  const source = translate('card_source', formatDate(content.date, translate('card_date_language')));
  const where = create('div', 'where', number, create('span', '', source));
  parts.push(where);
  if (page) {
    const sentences = explainMention(page.why, page.surface).map(([key, ...values]) => translate(key, ...values));
    const reasons = create('p', 'reasons', sentences.join(' '));
    reasons.id = 'reasons';
    where.append(createDisclosure(document, translate('card_why'), reasons));
    parts.push(reasons);
  }
  parts.push(text, notes);
  return { parts, heading, tabs };
}

/** A small button that shows a part of the card and hides it again; hidden at first. */
function createDisclosure(document: Document, label: string, part: HTMLElement): HTMLElement {
  const button = createElement(document, 'button', 'why', label);
  const show = (isShown: boolean) => {
    part.hidden = !isShown;
    button.setAttribute('aria-expanded', String(isShown));
  };
  button.setAttribute('aria-controls', part.id);
  button.addEventListener('click', () => show(part.hidden !== false));
  show(false);
  return button;
}

/** True if the name says most of the words written on the page already, so that repeating them tells nothing. */
function isToldByName(surface: string, { term, localName }: CardContent): boolean {
  const told = new Set(findWords(`${term.name} ${localName?.text ?? ''}`));
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

/** A short month leaves room for "Why marked?" on the same line. */
function formatDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));
}
