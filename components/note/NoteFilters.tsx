import { type NoteQuery, type NotesOverview, UNFILED } from '../../lib/core/notes/note-query';
import { usePanel } from '../panel/panel-context';

type Filters = Omit<NoteQuery, 'limit'>;

interface Props {
  readonly query: Filters;
  readonly overview: NotesOverview;
  onChange(query: Filters): void;
}

/** What the list of notes is narrowed by: words, clause, tag, site, conflicts. */
export function NoteFilters({ query, overview, onChange }: Props) {
  const { translate } = usePanel();
  const { clauses, hasUnfiled, tags, sites, contested } = overview;
  const shelves = [
    ...(hasUnfiled ? [{ value: UNFILED, label: translate('panel_unfiled') }] : []),
    ...clauses.map((clause) => ({ value: clause, label: translate('card_clause', clause) })),
  ];
  const set = (change: Filters, gone: keyof Filters) => {
    const { [gone]: _, ...rest } = query;
    onChange({ ...rest, ...change });
  };
  const toOptions = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <search class="note-filters">
      <input
        class="field"
        type="search"
        aria-label={translate('panel_notes_search')}
        placeholder={translate('panel_notes_search')}
        value={query.words ?? ''}
        onInput={({ currentTarget: { value } }) => set(value === '' ? {} : { words: value }, 'words')}
      />
      <Choice
        label={translate('panel_filter_clause')}
        options={shelves}
        value={query.clause}
        onChange={(clause) => set(clause === undefined ? {} : { clause }, 'clause')}
      />
      <Choice
        label={translate('panel_filter_tag')}
        options={toOptions(tags)}
        value={query.tag}
        onChange={(tag) => set(tag === undefined ? {} : { tag }, 'tag')}
      />
      <Choice
        label={translate('panel_filter_site')}
        options={toOptions(sites)}
        value={query.site}
        onChange={(site) => set(site === undefined ? {} : { site }, 'site')}
      />
      {(contested > 0 || query.isContested) && (
        <button
          type="button"
          class="button"
          aria-pressed={query.isContested ?? false}
          onClick={() => set(query.isContested ? {} : { isContested: true }, 'isContested')}
        >
          {translate('panel_filter_conflicts')}
        </button>
      )}
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  onChange(value: string | undefined): void;
}

/** One of several, or all; nothing where there is no choice. */
function Choice({ label, options, value, onChange }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <select
      class="field"
      aria-label={label}
      // The first entry is "all": values may be empty, places are not.
      value={String(options.findIndex((option) => option.value === value))}
      onChange={(event) => onChange(options[Number(event.currentTarget.value)]?.value)}
    >
      <option value="-1">{label}</option>
      {options.map((option, at) => (
        <option key={option.value} value={String(at)}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
