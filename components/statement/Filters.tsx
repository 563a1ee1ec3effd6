import { usePanel } from '../panel/panel-context';
import { type ClauseFilters, type ClauseSets, findKinds, isFiltering, NO_FILTERS } from './clause-filters';
import './filters.css';

interface Props {
  readonly filters: ClauseFilters;
  readonly sets: ClauseSets;
  /** How many clauses pass, of those that the reader would see without filters. */
  readonly passing: number;
  readonly total: number;
  onFilter(filters: ClauseFilters): void;
}

/** What narrows outline and answers: the kind of thing, what the page leads into, what has a note. */
export function Filters({ filters, sets, passing, total, onFilter }: Props) {
  const { translate, pack } = usePanel();
  const kinds = findKinds(pack.terms);
  const onKind = (chosen: string) => onFilter({ ...filters, kind: kinds.find((kind) => kind === chosen) });
  const toggle = (name: 'isOnPage' | 'hasNote', label: string, count: number) => (
    <button
      type="button"
      class="filter"
      aria-pressed={filters[name]}
      onClick={() => onFilter({ ...filters, [name]: !filters[name] })}
    >
      {label} <span class="filter-count">{count}</span>
    </button>
  );
  return (
    <fieldset class="filters">
      <legend class="unseen">{translate('panel_filters')}</legend>
      <select
        class="filter"
        aria-label={translate('panel_filter_kind')}
        value={filters.kind ?? ''}
        data-chosen={filters.kind !== undefined}
        onChange={(event) => onKind(event.currentTarget.value)}
      >
        <option value="">{translate('panel_filter_all_kinds')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {translate(`kind_${kind}`)}
          </option>
        ))}
      </select>
      {toggle('isOnPage', translate('panel_filter_page'), sets.onPage.size)}
      {toggle('hasNote', translate('panel_filter_noted'), sets.noted.size)}
      <p class="filters-told">
        <span role="status">
          {isFiltering(filters) && translate('panel_filter_passing', String(passing), String(total))}
        </span>
        {isFiltering(filters) && (
          <button type="button" class="link" onClick={() => onFilter(NO_FILTERS)}>
            {translate('panel_filter_clear')}
          </button>
        )}
      </p>
    </fieldset>
  );
}
