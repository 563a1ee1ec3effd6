import { useId, useMemo } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';
import { NoAnswer } from './NoAnswer';
import { type OpenSections, Outline } from './Outline';
import { SearchField, type SearchState } from './SearchField';
import { SearchResults } from './SearchResults';
import './statement.css';

interface Props {
  readonly search: SearchState;
  readonly open: OpenSections;
  readonly noted: ReadonlySet<string>;
  onSearch(search: SearchState): void;
  onToggle(section: number, isOpen: boolean): void;
  onOpen(clause: string): void;
}

/** The statement: search on top, below it the answers, or the outline as long as nothing is asked. */
export function StatementView({ search, open, noted, onSearch, onToggle, onOpen }: Props) {
  const { translate, search: find } = usePanel();
  const listId = useId();
  const query = search.query.trim();
  const results = useMemo(() => (query === '' ? [] : find(query)), [query, find]);
  const chosen = results[search.active];

  const onQuery = (next: SearchState) => {
    if (next.query !== search.query) scrollTo({ top: 0, behavior: 'instant' });
    onSearch(next);
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
      {query === '' && <Outline open={open} noted={noted} onToggle={onToggle} />}
      {results.length > 0 && <SearchResults id={listId} results={results} active={search.active} />}
      {query !== '' && results.length === 0 && (
        <NoAnswer query={query} onTry={(example) => onQuery({ query: example, active: 0 })} />
      )}
    </>
  );
}
