import { PAUSE_MS } from '../../lib/core/settings/pause';
import type { Settings } from '../../lib/core/settings/settings';
import { usePanel } from '../panel/panel-context';
import { formatTime } from '../parts/format-time';

interface Props {
  readonly settings: Settings;
  /** Called with the end of the pause, in milliseconds since 1970; 0 ends it. */
  onPause(until: number): void;
}

/** Pauses for an hour, or ends the pause. */
export function PauseButton({ settings: { isOn, pausedUntil }, onPause }: Props) {
  const { translate, now } = usePanel();
  const language = translate('card_date_language');
  if (pausedUntil > now()) {
    return (
      <button type="button" class="button" name="resume" onClick={() => onPause(0)}>
        {translate('control_resume', formatTime(pausedUntil, now(), language))}
      </button>
    );
  }
  return (
    <button type="button" class="button" name="pause" disabled={!isOn} onClick={() => onPause(now() + PAUSE_MS)}>
      {translate('control_pause')}
    </button>
  );
}
