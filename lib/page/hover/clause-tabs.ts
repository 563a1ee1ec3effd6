import type { CardClause } from '../../core/hover/card-content';
import type { Translate } from '../../core/strings';

/** The numbers of a term's clauses. */
export interface ClauseTabs {
  readonly element: HTMLElement;
  /** On to the next clause, or with -1 to the one before, round the ends; the focus goes along if it was on a number. */
  turn(by: 1 | -1): void;
}

/** Makes the numbers of a term's clauses as tabs; calls back at once with `first`, then with each that is chosen. */
export function createClauseTabs(
  document: Document,
  clauses: readonly CardClause[],
  panel: HTMLElement,
  translate: Translate,
  choose: (index: number) => void,
  first = 0,
): ClauseTabs {
  const element = document.createElement('div');
  element.className = 'numbers';
  element.setAttribute('role', 'tablist');
  element.setAttribute('aria-label', translate('card_clauses'));
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
  element.append(...tabs);
  turnTo(first);
  return {
    element,
    turn(by) {
      const at = tabs.findIndex((tab) => tab.tabIndex === 0);
      const next = (at + by + tabs.length) % tabs.length;
      const hadFocus = element.matches(':focus-within');
      turnTo(next);
      if (hadFocus) tabs[next]?.focus();
    },
  };
}
