import { useEffect, useState } from 'preact/hooks';
import { usePanel } from '../panel/panel-context';

/** How long "Copied" stays, long enough to be read. */
const TOLD_MS = 2000;

interface Props {
  readonly label: string;
  /** Makes what is copied, at the click. */
  readonly make: () => string;
}

/** A button that copies a text, and says whether the browser let it. */
export function CopyButton({ label, make }: Props) {
  const { translate, copy } = usePanel();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | undefined>();

  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), TOLD_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const onClick = () => {
    copy(make()).then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };

  return (
    <span class="copy">
      <button type="button" class="button" onClick={onClick}>
        {/* The label keeps its place, so that nothing beside the button moves. */}
        <span class={outcome === 'copied' ? 'kept-room' : ''}>{label}</span>
        {outcome === 'copied' && (
          <span class="copy-done" aria-hidden="true">
            {translate('card_copied')}
          </span>
        )}
      </button>
      <span class={outcome === 'failed' ? 'failed' : 'unseen'} role="status">
        {outcome === 'copied' && translate('card_copied')}
        {outcome === 'failed' && translate('card_copy_failed')}
      </span>
    </span>
  );
}
