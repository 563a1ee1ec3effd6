import type { TargetedInputEvent, TargetedKeyboardEvent } from 'preact';
import { usePanel } from '../panel/panel-context';
import { optionId } from './SearchResults';
import './search.css';

/** What the reader searches for, and which result is chosen. */
export interface SearchState {
  readonly query: string;
  readonly active: number;
}

interface Props {
  readonly search: SearchState;
  /** How many clauses answer. */
  readonly found: number;
  readonly listId: string;
  onSearch(search: SearchState): void;
  /** The chosen result is to be opened. */
  onOpen(): void;
}

/** The search field: arrows choose a result, Enter opens it, Escape clears. */
export function SearchField({ search, found, listId, onSearch, onOpen }: Props) {
  const { translate, translateCounted } = usePanel();
  const isAsking = search.query.trim() !== '';
  const isOpen = isAsking && found > 0;

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    // Arrows and Enter belong to the input method while it composes.
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && isOpen) onSearch({ ...search, active: (search.active + step + found) % found });
    else if (event.key === 'Enter' && isOpen) onOpen();
    else if (event.key === 'Escape' && search.query !== '') onSearch({ query: '', active: 0 });
    else return;
    event.preventDefault();
  };

  return (
    <search class="search">
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        data-focus
        aria-label={translate('panel_search')}
        placeholder={translate('panel_search_hint')}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': listId, 'aria-activedescendant': optionId(listId, search.active) })}
        value={search.query}
        onInput={(event: TargetedInputEvent<HTMLInputElement>) =>
          onSearch({ query: event.currentTarget.value, active: 0 })
        }
        onKeyDown={onKeyDown}
      />
      <span class="found" role="status">
        {isAsking ? translateCounted('panel_clauses', found) : ''}
      </span>
    </search>
  );
}
