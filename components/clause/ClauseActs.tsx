import { formatQuotation } from '../../lib/core/statement/citation';
import { usePanel } from '../panel/panel-context';
import { clauseHash } from '../panel/route';
import { CopyButton } from '../parts/CopyButton';

interface Props {
  readonly clause: string;
  /** The page that made the reader look; it becomes part of the quotation. */
  readonly pageUrl?: string | undefined;
}

/** What one can do with a clause: copy it as a quotation, copy its address, open it in a tab of its own. */
export function ClauseActs({ clause, pageUrl }: Props) {
  const { translate, pack } = usePanel();
  return (
    <p class="clause-acts">
      <CopyButton label={translate('card_copy')} make={() => formatQuotation(pack, clause, pageUrl)} />
      <CopyButton
        label={translate('panel_copy_address')}
        make={() => new URL(clauseHash(clause), location.href).href}
      />
      <a class="button" href={clauseHash(clause)} target="_blank" rel="noopener">
        {translate('panel_open_tab')}
      </a>
    </p>
  );
}
