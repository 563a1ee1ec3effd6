import { usePanel } from '../panel/panel-context';
import type { OutlinePart } from './outline-parts';

/** A part's number and title. */
export function PartName({ of: { number, title } }: { readonly of: OutlinePart }) {
  const { translate } = usePanel();
  return (
    <>
      <span class="outline-number">{number}</span>
      <span class="outline-title">{title ?? translate('panel_signatures')}</span>
    </>
  );
}
