import { isStranded } from '../note/shown-notes';
import { usePanel } from './panel-context';
import { clauseHash, formatRoute, type Route } from './route';

/** Says, in every other view, that a note could not be saved, and leads to it. */
export function UnsavedNotice({ route }: { readonly route: Route }) {
  const { translate, keeper } = usePanel();
  const stranded = keeper.findOpen().find(isStranded);
  if (!stranded) return null;
  const { note, saving } = stranded;
  const { clause } = saving.content;
  const isHere =
    (route.view === 'clause' && route.clause === clause) || (route.view === 'note' && route.note === note.id);
  if (isHere) return null;
  return (
    <p class="notice" role="alert">
      <a href={clause === undefined ? formatRoute({ view: 'note', note: note.id }) : clauseHash(clause)}>
        {translate('panel_unsaved_elsewhere', clause ?? translate('panel_unfiled'))}
      </a>
    </p>
  );
}
