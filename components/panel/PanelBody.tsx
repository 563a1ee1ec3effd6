import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { describeSource } from '../../lib/core/notes/page-source';
import { BackupView } from '../backup/BackupView';
import { ClauseView } from '../clause/ClauseView';
import { ClauseNotes } from '../note/ClauseNotes';
import { NoteOnSelection } from '../note/NoteOnSelection';
import { NotesView } from '../note/NotesView';
import { NoteView } from '../note/NoteView';
import { TrashView } from '../note/TrashView';
import { UndoDelete } from '../note/UndoDelete';
import { useNoteKeeper } from '../note/use-note-keeper';
import { useNotesOverview } from '../note/use-notes';
import type { MentionOrder } from '../page/PageMentions';
import { PageView } from '../page/PageView';
import { findLeadingMention } from '../page/page-terms';
import { usePageReport } from '../page/use-page-report';
import { usePageTerms } from '../page/use-page-terms';
import type { PanelServices } from '../panel-services';
import { AboutView } from '../statement/AboutView';
import { type ClauseSets, NO_FILTERS } from '../statement/clause-filters';
import type { OpenParts } from '../statement/Outline';
import type { SearchState } from '../statement/SearchField';
import { StatementView } from '../statement/StatementView';
import { Nav } from './Nav';
import { createPackIndex } from './pack-index';
import { type PanelContext, PanelProvider } from './panel-context';
import { clauseHash, formatRoute } from './route';
import { UnsavedNotice } from './UnsavedNotice';
import { useRoute } from './use-route';

const NO_TAGS: readonly string[] = [];

/**
 * The panel's parts, and what outlives a change of view: the search, the filters, the open parts, the order of mentions,
 * the notes being written.
 */
export function PanelBody({ services }: { readonly services: PanelServices }) {
  const route = useRoute();
  const keeper = useNoteKeeper(services);
  const index = useMemo(() => createPackIndex(services.pack), [services.pack]);
  const context = useMemo((): PanelContext => ({ ...services, index, keeper }), [services, index, keeper]);
  const notes = useNotesOverview(services.notes, keeper);
  const knowledge = usePageReport(services.page);
  const terms = usePageTerms(knowledge, services, index);
  const [search, setSearch] = useState<SearchState>({ query: '', active: 0 });
  const [filters, setFilters] = useState(NO_FILTERS);
  const [order, setOrder] = useState<MentionOrder>('by-term');
  const [open, setOpen] = useState<OpenParts>(new Set());
  useLayoutEffect(() => {
    if (route.view !== 'lookup') return;
    setSearch({ query: route.query, active: 0 });
    location.replace('#/');
  }, [route]);
  const main = useFocusedView(formatRoute(route));
  const clause = route.view === 'clause' ? route.clause : undefined;
  useEffect(() => {
    // In a tab of its own, a clause is told apart by its title.
    document.title = services.translate('extension_name');
    if (clause) document.title = `${services.translate('card_clause', clause)} · ${document.title}`;
  }, [clause, services]);

  const sets = useMemo(
    (): ClauseSets => ({
      noted: new Set(notes.value?.clauses),
      onPage: new Set(terms.flatMap(({ mentions }) => mentions.map(({ clause }) => clause))),
    }),
    [notes.value, terms],
  );
  const tags = notes.value?.tags ?? NO_TAGS;
  const onToggle = (part: string, isOpen: boolean) => {
    if (open.has(part) === isOpen) return;
    setOpen(new Set(isOpen ? [...open, part] : [...open].filter((one) => one !== part)));
  };
  const onShowClauses = () => {
    setSearch({ query: '', active: 0 });
    setFilters({ ...NO_FILTERS, isOnPage: true });
    location.assign(formatRoute({ view: 'statement' }));
  };
  const pageUrlOf = (clause: string) =>
    knowledge.state === 'known' && terms.some(({ term }) => term.clauses.includes(clause))
      ? knowledge.report.url
      : undefined;

  const sourceOf = (clause: string) => {
    const mention = findLeadingMention(terms, clause);
    return mention && knowledge.state === 'known'
      ? describeSource(knowledge.report, mention.page, services.now())
      : undefined;
  };

  return (
    <PanelProvider.Provider value={context}>
      <div class="top">
        <Nav route={route} termCount={terms.length} noteCount={notes.value?.count ?? 0} />
        <UnsavedNotice route={route} />
      </div>
      <main ref={main} data-view={route.view}>
        {route.view === 'statement' && (
          <StatementView
            search={search}
            filters={filters}
            open={open}
            sets={sets}
            onSearch={setSearch}
            onFilter={setFilters}
            onToggle={onToggle}
            onOpen={(clause) => location.assign(clauseHash(clause))}
          />
        )}
        {route.view === 'about' && <AboutView />}
        {route.view === 'clause' && (
          <ClauseView id={route.clause} pageUrl={pageUrlOf(route.clause)}>
            <ClauseNotes key={route.clause} clause={route.clause} tags={tags} sourceOf={sourceOf} />
          </ClauseView>
        )}
        {route.view === 'page' && (
          <PageView
            knowledge={knowledge}
            terms={terms}
            order={order}
            onOrder={setOrder}
            onShowClauses={onShowClauses}
          />
        )}
        {route.view === 'notes' && <NotesView stored={notes} />}
        {route.view === 'note' && <NoteView key={route.note} id={route.note} tags={tags} />}
        {route.view === 'note-on-selection' && (
          <NoteOnSelection key={formatRoute(route)} selection={route.selection} tags={tags} />
        )}
        {route.view === 'trash' && <TrashView />}
        {route.view === 'backup' && <BackupView />}
      </main>
      <UndoDelete />
    </PanelProvider.Provider>
  );
}

/** Leads the focus to the beginning of each view that is entered, and to the search field when the panel opens. */
function useFocusedView(key: string) {
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (key) main.current?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
  }, [key]);
  return main;
}
