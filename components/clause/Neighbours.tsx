import type { Clause } from '../../lib/core/statement/clause';
import { usePanel } from '../panel/panel-context';
import { clauseHash } from '../panel/route';

/** Links to the clauses before and after; they stay in place, so that one can leaf through. */
export function Neighbours({ clause }: { readonly clause: string }) {
  const { translate, index } = usePanel();
  const { before, after } = index.getNeighbours(clause);
  const link = (to: Clause | undefined, label: 'panel_previous' | 'panel_next', direction: string) =>
    to ? (
      <a class={`leaf ${direction}`} href={clauseHash(to.id)} rel={direction} title={translate(label, to.id)}>
        <span class="unseen">{translate(label, to.id)}</span>
      </a>
    ) : (
      <span class={`leaf ${direction} at-end`} />
    );
  return (
    <nav class="neighbours" aria-label={translate('panel_neighbours')}>
      {link(before, 'panel_previous', 'prev')}
      {link(after, 'panel_next', 'next')}
    </nav>
  );
}
