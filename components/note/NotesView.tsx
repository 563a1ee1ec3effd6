import { useState } from 'preact/hooks';
import type { NoteQuery, NotesOverview } from '../../lib/core/notes/note-query';
import { BackupNotices } from '../backup/BackupNotices';
import { usePanel } from '../panel/panel-context';
import { formatRoute } from '../panel/route';
import { Message } from '../parts/Message';
import { NoteFilters } from './NoteFilters';
import { LIST_STEP, NoteList } from './NoteList';
import { NotesClosed } from './NotesClosed';
import { NotesFailure } from './NotesFailure';
import { findShownNotes, isBlank } from './shown-notes';
import { type Reading, useNotePage } from './use-notes';

/** All notes, or those that are searched for, the one changed last first. */
export function NotesView({ stored }: { readonly stored: Reading<NotesOverview> }) {
  const { translate, keeper, notesClosed } = usePanel();
  const [query, setQuery] = useState<Omit<NoteQuery, 'limit'>>({});
  const [limit, setLimit] = useState(LIST_STEP);
  const { value: page, failure = stored.failure } = useNotePage({ ...query, limit });
  const isFiltered = Object.keys(query).length > 0;
  const open = isFiltered ? [] : keeper.findOpen();
  const shown = findShownNotes(page?.notes ?? [], open).filter((one) => !isBlank(one));
  const overview = stored.value;
  return (
    <>
      <h1 class="unseen" tabIndex={-1} data-focus>
        {translate('panel_notes')}
      </h1>
      <NotesClosed />
      <BackupNotices count={stored.value?.count ?? 0} />
      {failure !== undefined && <NotesFailure reason={failure} />}
      {overview && overview.count > 0 && (
        <NoteFilters
          query={query}
          overview={overview}
          onChange={(next) => {
            setQuery(next);
            setLimit(LIST_STEP);
          }}
        />
      )}
      {page && shown.length === 0 && (isFiltered || notesClosed === undefined) && (
        <NothingHere isFiltered={isFiltered} />
      )}
      <NoteList shown={shown} hasMore={page?.hasMore ?? false} onMore={() => setLimit(limit + LIST_STEP)} />
      <p class="notes-links">
        <a href={formatRoute({ view: 'trash' })}>
          {translate('panel_trash')}
          {overview && overview.trashed > 0 ? ` (${overview.trashed})` : ''}
        </a>
        <a href={formatRoute({ view: 'backup' })}>{translate('panel_backup')}</a>
      </p>
    </>
  );
}

function NothingHere({ isFiltered }: { readonly isFiltered: boolean }) {
  const { translate } = usePanel();
  if (isFiltered) return <Message title={translate('panel_notes_none_title')} />;
  return (
    <Message title={translate('panel_notes_empty_title')}>
      <p>{translate('panel_notes_empty_body')}</p>
    </Message>
  );
}
