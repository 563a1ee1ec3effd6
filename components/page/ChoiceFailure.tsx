import { usePanel } from '../panel/panel-context';
import type { Choices } from './use-choices';

/** Says that the last choice was not carried out, and why; nothing as long as all went well. */
export function ChoiceFailure({ of: { failure } }: { readonly of: Choices }) {
  const { translate } = usePanel();
  if (failure === undefined) return null;
  return (
    <p class="failed" role="alert">
      {translate('control_failed', failure)}
    </p>
  );
}
