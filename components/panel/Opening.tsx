import type { Translate } from '../../lib/core/strings';
import './tokens.css';
import './base.css';
import './top.css';
import '../parts/parts.css';

/** Stands where the panel will be while the database is opened. */
export function Opening({ translate }: { readonly translate: Translate }) {
  return (
    <main aria-busy="true">
      <p class="waiting quiet">{translate('panel_loading')}</p>
    </main>
  );
}
