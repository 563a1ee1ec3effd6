import type { CardClause } from '../../core/hover/card-content';
import type { Translate } from '../../core/strings';

/** The numbers of a term's clauses as tabs; calls back with the index of the one that the reader chose. */
export function createClauseTabs(
  document: Document,
  clauses: readonly CardClause[],
  panel: HTMLElement,
  translate: Translate,
  choose: (index: number) => void,
): HTMLElement {
  const list = document.createElement('div');
  list.className = 'numbers';
  list.setAttribute('role', 'tablist');
  list.setAttribute('aria-label', translate('card_clauses'));
  panel.setAttribute('role', 'tabpanel');
  const tabs = clauses.map(({ clause }, index) => {
    const tab = document.createElement('button');
    tab.textContent = clause.id;
    tab.id = `clause-${clause.id}`;
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-label', translate('card_clause', clause.id));
    tab.addEventListener('click', () => turnTo(index));
    return tab;
  });
  const turnTo = (chosen: number) => {
    for (const [index, tab] of tabs.entries()) {
      tab.className = index === chosen ? 'number chosen' : 'number';
      tab.setAttribute('aria-selected', String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
    }
    panel.setAttribute('aria-labelledby', tabs[chosen]?.id ?? '');
    choose(chosen);
  };
  list.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    event.stopPropagation();
    const ahead = getComputedStyle(list).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const at = tabs.findIndex((tab) => tab.tabIndex === 0);
    const next = (at + (event.key === ahead ? 1 : -1) + tabs.length) % tabs.length;
    turnTo(next);
    tabs[next]?.focus();
  });
  list.append(...tabs);
  turnTo(0);
  return list;
}
