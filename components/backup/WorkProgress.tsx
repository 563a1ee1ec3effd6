import { usePanel } from '../panel/panel-context';
import type { LongWork } from './use-long-work';

interface Props {
  readonly work: LongWork;
  /** What is being done. */
  readonly label: string;
}

/** How far long work is, with the button that stops it as long as it can be stopped. */
export function WorkProgress({ work, label }: Props) {
  const { translate } = usePanel();
  if (!work.state) return null;
  const { part, isFinal } = work.state;
  return (
    <div class="work">
      <p>{label}</p>
      <div class="backup-row">
        <progress max={1} value={part} aria-label={label} />
        <span class="quiet work-percent">{translate('panel_working', String(Math.floor(part * 100)))}</span>
        <button type="button" class="button" disabled={isFinal} onClick={work.stop}>
          {translate('panel_cancel')}
        </button>
      </div>
    </div>
  );
}
