import { isStranded } from '../note/shown-notes';
import { usePanel } from './panel-context';
import { clauseHash, type Route } from './route';

/** Says, in every other view, that a note could not be saved, and leads to it. */
export function UnsavedNotice({ route }: { readonly route: Route }) {
  const { translate, keeper } = usePanel();
  const stranded = keeper.findOpen().find(isStranded)?.note.clause;
  if (stranded === undefined || (route.view === 'clause' && route.clause === stranded)) return null;
  return (
    <p class="notice" role="alert">
      <a href={clauseHash(stranded)}>{translate('panel_unsaved_elsewhere', stranded)}</a>
    </p>
  );
}
