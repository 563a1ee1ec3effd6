import { useId, useMemo } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';
import { type ClauseFilters, type ClauseSets, filterClauses, isFiltering } from './clause-filters';
import { FilteredClauses, NothingPasses } from './FilteredClauses';
import { Filters } from './Filters';
import { NoAnswer } from './NoAnswer';
import { type OpenParts, Outline } from './Outline';
import { SearchField, type SearchState } from './SearchField';
import { SearchResults } from './SearchResults';

interface Props {
  readonly search: SearchState;
  readonly filters: ClauseFilters;
  readonly open: OpenParts;
  readonly sets: ClauseSets;
  onSearch(search: SearchState): void;
  onFilter(filters: ClauseFilters): void;
  onToggle(part: string, isOpen: boolean): void;
  onOpen(clause: string): void;
}

/** The statement: search on top, below it the answers, or the outline as long as nothing is asked; filters narrow both. */
export function StatementView({ search, filters, open, sets, onSearch, onFilter, onToggle, onOpen }: Props) {
  const { translate, pack, index, search: find } = usePanel();
  const listId = useId();
  const query = search.query.trim();
  const isAsking = query !== '';
  const answers = useMemo(() => (query === '' ? [] : find(query)), [query, find]);
  const passing = useMemo(
    () => filterClauses(pack.clauses, filters, index, sets),
    [pack.clauses, filters, index, sets],
  );
  const results = useMemo(() => {
    const ids = new Set(passing.map(({ id }) => id));
    return answers.filter(({ clause }) => ids.has(clause));
  }, [answers, passing]);
  const chosen = results[search.active];
  const shown = isAsking ? results.length : passing.length;

  const onQuery = (next: SearchState) => {
    if (next.query !== search.query) scrollTo({ top: 0, behavior: 'instant' });
    onSearch(next);
  };
  const onNarrow = (next: ClauseFilters) => {
    onSearch({ ...search, active: 0 });
    onFilter(next);
  };

  return (
    <>
      <h1 class="unseen">{translate('panel_statement')}</h1>
      <SearchField
        search={search}
        found={results.length}
        listId={listId}
        onSearch={onQuery}
        onOpen={() => chosen && onOpen(chosen.clause)}
      />
      <Filters
        filters={filters}
        sets={sets}
        passing={shown}
        total={isAsking ? answers.length : pack.clauses.length}
        onFilter={onNarrow}
      />
      {!isAsking && !isFiltering(filters) && <Outline open={open} noted={sets.noted} onToggle={onToggle} />}
      {!isAsking && isFiltering(filters) && <FilteredClauses clauses={passing} noted={sets.noted} />}
      {results.length > 0 && <SearchResults id={listId} results={results} active={search.active} />}
      {isAsking && answers.length === 0 && (
        <NoAnswer query={query} onTry={(example) => onQuery({ query: example, active: 0 })} />
      )}
      {shown === 0 && (!isAsking || answers.length > 0) && (
        <NothingPasses filters={filters} hidden={answers.length} onFilter={onNarrow} />
      )}
    </>
  );
}
