import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import messages from '../../../assets/public/_locales/en/messages.json';
import type { CardContent } from '../../../lib/core/hover/card-content';
import type { Why } from '../../../lib/core/mentions/mention';
import { styleCard } from '../../../lib/page/hover/card-style';
import type { CardActions } from '../../../lib/page/hover/card-view';
import { createCardView } from '../../../lib/page/hover/card-view';
import { HARBOUR, makeClause } from './reading-desk';

afterEach(() => {
  document.body.innerHTML = '';
});

const NOTHING: CardActions = {
  copy: async () => true,
  openPanel: vi.fn(),
  getTerm: async (term) => ({ ...HARBOUR, term: { id: term, kind: 'mechanism', name: `Term ${term}`, about: '' } }),
  turned: vi.fn(),
  pin: vi.fn(),
  close: vi.fn(),
};
const SLIP: CardContent = {
  ...HARBOUR,
  clauses: [
    makeClause('6.2', 'They will meet in Ukraine <i>soon</i>.', 'meet', { Ukraine: 'One slip.', soon: 'Another.' }),
  ],
};

const PHRASE: Why = { alias: '', type: 'phrase' };

/** The card in an open shadow root, so that what judges it can see it. */
function show(content: CardContent, surface: string, className = ''): HTMLElement {
  const host = document.body.appendChild(document.createElement('div'));
  host.dataset.clauselight = 'card';
  const root = host.attachShadow({ mode: 'open' });
  root.append(...styleCard(root));
  const translate = (key: keyof typeof messages, ...values: readonly string[]) =>
    values.reduce((text, value, index) => text.replace(`$${index + 1}`, value), messages[key].message);
  const slot = Object.assign(document.createElement('div'), { className: 'slot' });
  const { element, setPinned } = createCardView(document, content, { surface, why: PHRASE }, translate, NOTHING, slot);
  setPinned(className === 'dark');
  if (className) element.classList.add(className);
  element.style.animation = 'none';
  element.style.width = '368px';
  root.append(element);
  return element;
}

test.each([
  ['light', ''],
  ['dark', 'dark'],
])('nothing for axe to complain about, contrast included: %s', async (_, className) => {
  for (const content of [HARBOUR, SLIP]) {
    show(content, 'GHP', className);
    const { violations, passes } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    document.body.innerHTML = '';
  }
});

const WHOLE: CardContent = {
  ...HARBOUR,
  localName: { text: 'Проект Большого порта', writing: 'ru' },
  inside: [{ id: 'town', name: 'Harbour Town' }],
  clauses: HARBOUR.clauses.map((clause) => ({ ...clause, others: [{ start: 0, end: 4, term: 'both' }] })),
};

describe.each([
  ['light', ''],
  ['dark', 'dark'],
  ['as a sheet', 'sheet'],
  ['in a low window', 'low'],
])('nothing for axe to complain about in any state: %s', (_, className) => {
  const STATES: Record<string, (card: HTMLElement) => void> = {
    'just opened': () => undefined,
    'with the reasons': (card) => card.querySelector<HTMLElement>('.why')?.click(),
    'at another clause': (card) => card.querySelector<HTMLElement>('[role=tab][aria-selected=false]')?.click(),
    'at another term': (card) => card.querySelector<HTMLElement>('.inside .term')?.click(),
    'where the note is refused': (card) => {
      const text = Object.assign(document.createElement('p'), { className: 'refused', textContent: 'Not here. ' });
      text.append(
        Object.assign(document.createElement('button'), { className: 'open', textContent: 'Open the panel' }),
      );
      card.querySelector('.slot')?.append(text);
    },
  };
  test.each(Object.keys(STATES))('%s', async (state) => {
    const card = show(WHOLE, 'GHP', className);
    STATES[state]?.(card);
    if (state === 'at another term') await expect.poll(() => card.querySelector('h2')?.textContent).toBe('Term town');
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

test('the term’s name in the page’s language stands below its name, in that language', () => {
  const local = show(WHOLE, 'GHP').querySelector<HTMLElement>('.local');
  expect([local?.textContent, local?.lang]).toEqual(['Проект Большого порта', 'ru']);
});

test('the dialog is named after the term', () => {
  const card = show(HARBOUR, 'GHP');
  const root = card.getRootNode() as ShadowRoot;
  expect(card.getAttribute('role')).toBe('dialog');
  expect(root.getElementById(card.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Great Harbour Project');
});

test('the words of the page are told when they differ from the name', () => {
  expect(show(HARBOUR, 'GHP').querySelector('.also')?.textContent).toBe('Written here as “GHP”');
  expect(show(HARBOUR, 'great-harbour').querySelector('.also')).toBeNull();
});

test('what looks like markup is text', () => {
  const card = show(SLIP, '<img src=x>');
  expect(card.querySelector('i, img')).toBeNull();
  expect(card.querySelector('.clause')?.textContent).toBe('They will meet in Ukraine <i>soon</i>.');
});

test('a single clause is no choice', () => {
  expect(show(SLIP, 'GHP').querySelector('[role=tab]')).toBeNull();
  expect(show(HARBOUR, 'GHP').querySelectorAll('[role=tab]').length).toBe(3);
});

test('every editor’s note of the clause is there, its words marked in the text', () => {
  const card = show(SLIP, 'GHP');
  expect([...card.querySelectorAll('.note')].map((note) => note.textContent)).toEqual([
    'Editor’s note. One slip.',
    'Editor’s note. Another.',
  ]);
  expect([...card.querySelectorAll('.slip')].map((slip) => slip.textContent)).toEqual(['Ukraine', 'soon']);
});

test('on a page written from right to left the card is mirrored and the clause is not', () => {
  const card = show(HARBOUR, 'GHP');
  card.dir = 'rtl';
  const middle = (selector: string) => {
    const { left, right } = (card.querySelector(selector) as Element).getBoundingClientRect();
    return (left + right) / 2 - card.getBoundingClientRect().left;
  };
  expect(middle('[aria-label="Close (Esc)"]')).toBeLessThan(60);
  expect(middle('[role=tab]')).toBeGreaterThan(300);
  const clause = getComputedStyle(card.querySelector('.clause') as Element);
  expect([clause.direction, clause.textAlign]).toEqual(['ltr', 'left']);
});

test('no font of a name that a page could define', () => {
  const card = show(HARBOUR, 'GHP');
  const fonts = new Set([card, ...card.querySelectorAll('*')].map((element) => getComputedStyle(element).fontFamily));
  expect([...fonts].sort()).toEqual(['system-ui, sans-serif', 'ui-serif, serif']);
});
