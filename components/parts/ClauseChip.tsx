import { usePanel } from '../panel/panel-context';
import { clauseHash } from '../panel/route';

/** A clause's number that opens the clause. */
export function ClauseChip({ clause }: { readonly clause: string }) {
  const { translate } = usePanel();
  return (
    <a class="chip" href={clauseHash(clause)} aria-label={translate('card_clause', clause)}>
      {clause}
    </a>
  );
}
