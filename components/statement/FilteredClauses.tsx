import type { Clause } from '../../lib/core/statement/clause';
import { usePanel } from '../panel/panel-context';
import { Message } from '../parts/Message';
import { ClauseRow } from './ClauseRow';
import { type ClauseFilters, NO_FILTERS } from './clause-filters';
import { findOutlineParts } from './outline-parts';
import { PartName } from './PartName';

interface Props {
  /** Those that pass the filters. */
  readonly clauses: readonly Clause[];
  readonly noted: ReadonlySet<string>;
}

/** The clauses that pass the filters, below the titles of their parts. */
export function FilteredClauses({ clauses, noted }: Props) {
  const { index } = usePanel();
  return (
    <ol class="outline filtered">
      {findOutlineParts(clauses, index).map((part) => (
        <li key={part.id}>
          <h2>
            <PartName of={part} />
          </h2>
          <ol class="outline-clauses">
            {part.clauses.map((clause) => (
              <ClauseRow key={clause.id} clause={clause} isNoted={noted.has(clause.id)} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

interface NothingProps {
  readonly filters: ClauseFilters;
  /** How many clauses answer the query that the filters hide; 0 without a query. */
  readonly hidden: number;
  onFilter(filters: ClauseFilters): void;
}

/** Said when no clause passes the filters, with what to do. */
export function NothingPasses({ filters, hidden, onFilter }: NothingProps) {
  const { translate, translateCounted } = usePanel();
  return (
    <Message title={translate('panel_filtered_title')}>
      {hidden > 0 && <p>{translateCounted('panel_filtered_hidden', hidden)}</p>}
      {hidden === 0 && filters.hasNote && <p>{translate('panel_filtered_noted')}</p>}
      {hidden === 0 && filters.isOnPage && <p>{translate('panel_filtered_page')}</p>}
      <p>
        <button type="button" class="button" onClick={() => onFilter(NO_FILTERS)}>
          {translate('panel_filter_clear')}
        </button>
      </p>
    </Message>
  );
}
