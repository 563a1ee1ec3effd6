import type { ImportCounts } from '../../lib/core/notes/exchange/plan-import';
import { usePanel } from '../panel/panel-context';

interface Props {
  readonly title: string;
  readonly counts: ImportCounts;
  readonly how: 'import' | 'restore';
  /** Of the button that does it. */
  readonly label: string;
  onTake(): void;
  onCancel(): void;
}

/** What taking in a file or a snapshot would do, before it is done. */
export function IntakePreview({ title, counts, how, label, onTake, onCancel }: Props) {
  const { translate, translateCounted } = usePanel();
  const { added, unfiled, changed, conflicts, unchanged } = counts;
  return (
    <fieldset class="intake" aria-label={title} data-counts={JSON.stringify(counts)}>
      <p>{title}</p>
      <ul>
        <li>{translateCounted('panel_intake_added', added)}</li>
        {unfiled > 0 && <li>{translateCounted('panel_intake_unfiled', unfiled)}</li>}
        {changed > 0 && (
          <li>{translateCounted(how === 'import' ? 'panel_intake_changed' : 'panel_intake_back', changed)}</li>
        )}
        {conflicts > 0 && <li>{translateCounted('panel_intake_conflicts', conflicts)}</li>}
        <li>{translateCounted('panel_intake_unchanged', unchanged)}</li>
      </ul>
      <div class="backup-row">
        <button type="button" class="button" disabled={added + changed + conflicts === 0} onClick={onTake}>
          {label}
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          {translate('panel_cancel')}
        </button>
      </div>
    </fieldset>
  );
}
