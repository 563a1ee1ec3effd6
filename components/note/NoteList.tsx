import type { ComponentChildren } from 'preact';
import { usePanel } from '../panel/panel-context';
import { NoteRow } from './NoteRow';
import type { ShownNote } from './shown-notes';

/** Notes that a list shows at first, and that each "show more" adds. */
export const LIST_STEP = 50;

interface Props {
  readonly shown: readonly ShownNote[];
  readonly hasMore: boolean;
  onMore(): void;
  /** What stands below a note. */
  footOf?(one: ShownNote): ComponentChildren;
}

/** Notes in short, one below the other. */
export function NoteList({ shown, hasMore, onMore, footOf }: Props) {
  const { translate } = usePanel();
  return (
    <>
      <ul class="note-list">
        {shown.map((one) => (
          <li key={one.note.id}>
            <NoteRow shown={one} />
            {footOf?.(one)}
          </li>
        ))}
      </ul>
      {hasMore && (
        <button type="button" class="button more" onClick={onMore}>
          {translate('panel_more')}
        </button>
      )}
    </>
  );
}
