import { useEffect, useState } from 'preact/hooks';
import { formatQuotation } from '../../lib/core/statement/citation';
import { usePanel } from '../panel/panel-context';

/** How long "Copied" stays, long enough to be read. */
const TOLD_MS = 2000;

interface Props {
  readonly clause: string;
  /** The page that made the reader look; it becomes part of the citation. */
  readonly pageUrl?: string | undefined;
}

/** The button that copies a clause as a quotation with its citation. */
export function CopyQuotation({ clause, pageUrl }: Props) {
  const { translate, pack, copy } = usePanel();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | undefined>();

  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), TOLD_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const onClick = () => {
    copy(formatQuotation(pack, clause, pageUrl)).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };

  return (
    <>
      <button type="button" class="button" onClick={onClick}>
        {translate('card_copy')}
      </button>
      <span class="told" role="status">
        {outcome === 'copied' && translate('card_copied')}
        {outcome === 'failed' && translate('card_copy_failed')}
      </span>
    </>
  );
}
