import type { Translate } from '../../lib/core/strings';
import { Message } from '../parts/Message';
import './tokens.css';
import './base.css';
import './top.css';
import '../parts/parts.css';

interface Props {
  readonly translate: Translate;
  readonly reason: string;
  onRetry(): void;
}

/** Stands where the panel would be if it cannot be shown: what is the matter, and what to do. */
export function Failure({ translate, reason, onRetry }: Props) {
  return (
    <main class="failure">
      <h1 class="unseen">Clauselight</h1>
      <Message title={translate('panel_failed_title')}>
        <p>{translate('panel_failed_body')}</p>
        <p class="quiet">{translate('panel_failed_reason', reason)}</p>
        <p>
          <button type="button" class="button" onClick={onRetry}>
            {translate('panel_failed_again')}
          </button>
        </p>
      </Message>
    </main>
  );
}
