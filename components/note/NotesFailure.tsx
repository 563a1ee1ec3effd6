import { usePanel } from '../panel/panel-context';
import { Message } from '../parts/Message';

/** Stands where notes would be if they cannot be read. */
export function NotesFailure({ reason }: { readonly reason: string }) {
  const { translate } = usePanel();
  return (
    <Message title={translate('panel_notes_failed_title')}>
      <p>{translate('panel_notes_failed_body', reason)}</p>
    </Message>
  );
}
