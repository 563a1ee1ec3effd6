import type { Clause } from '../../lib/core/statement/clause';
import { usePanel } from '../panel/panel-context';
import { clauseHash } from '../panel/route';
import './outline.css';

/** A clause in a list: its number, its first lines, and whether it has a note. */
export function ClauseRow({ clause, isNoted }: { readonly clause: Clause; readonly isNoted: boolean }) {
  const { translate } = usePanel();
  return (
    <li>
      <a class="row" href={clauseHash(clause.id)} data-clause={clause.id}>
        <span class="chip row-chip">{clause.id}</span>
        <span class="statement-text clamp-2" lang="en">
          {clause.text}
        </span>
        {isNoted && <span class="noted" role="img" aria-label={translate('panel_has_note')} />}
      </a>
    </li>
  );
}
