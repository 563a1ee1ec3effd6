import { usePanel } from './panel-context';
import { formatRoute, type Route } from './route';

interface Props {
  readonly route: Route;
  /** Distinct terms on the page in the active tab. */
  readonly termCount: number;
  readonly noteCount: number;
}

/** The part of the panel that a view belongs to. */
const PART_OF = {
  statement: 'statement',
  clause: 'statement',
  about: 'statement',
  lookup: 'statement',
  page: 'page',
  notes: 'notes',
  note: 'notes',
  'note-on-selection': 'notes',
  trash: 'notes',
  backup: 'notes',
} as const satisfies Record<Route['view'], string>;

/** The three parts of the panel. */
export function Nav({ route, termCount, noteCount }: Props) {
  const { translate, translateCounted } = usePanel();
  const here = PART_OF[route.view];
  const tabs = [
    { view: 'statement', label: translate('panel_statement'), count: 0, counted: '' },
    {
      view: 'page',
      label: translate('panel_page'),
      count: termCount,
      counted: translateCounted('panel_terms', termCount),
    },
    {
      view: 'notes',
      label: translate('panel_notes'),
      count: noteCount,
      counted: translateCounted('panel_notes_count', noteCount),
    },
  ] as const;
  return (
    <nav class="tabs" aria-label={translate('panel_nav')}>
      {tabs.map(({ view, label, count, counted }) => (
        <a key={view} href={formatRoute({ view })} {...(view === here && { 'aria-current': 'page' })}>
          {label}
          {count > 0 && (
            <span class="count" data-count={count}>
              <span aria-hidden="true">{count}</span>
              <span class="unseen">, {counted}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
