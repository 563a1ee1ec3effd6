import type { Settings } from '../../lib/core/settings/settings';
import { usePanel } from '../panel/panel-context';
import { ChoiceFailure } from './ChoiceFailure';
import type { EmptyReason } from './PageVerdict';
import { PauseButton } from './PauseButton';
import { findPageStanding } from './page-standing';
import { useChoices } from './use-choices';

interface Props {
  readonly reason: EmptyReason;
  readonly url: string;
  readonly settings: Settings;
}

/** What the reader can do about a page that is not read: each decision can be taken back where it is told. */
export function VerdictActions({ reason, url, settings }: Props) {
  const { translate, control, now } = usePanel();
  const choices = useChoices(control, url);
  const { site, offEntry } = findPageStanding(settings, url, now());
  const button = (label: string, onClick: () => void) => (
    <button type="button" class="button" onClick={onClick}>
      {label}
    </button>
  );
  return (
    <div class="verdict-actions">
      {reason === 'not-an-article' &&
        button(translate('verdict_read_anyway'), () => choices.decide({ isReadAnyway: true }))}
      {reason === 'not-an-article' &&
        site &&
        button(translate('verdict_read_always', site), () => choices.change({ do: 'treat-site', site, as: 'always' }))}
      {reason === 'page-off' && button(translate('verdict_page_on'), () => choices.decide({ isOff: false }))}
      {reason === 'site-off' &&
        offEntry &&
        button(translate('verdict_site_on', offEntry), () =>
          choices.change({ do: 'treat-site', site: offEntry, as: 'as-others' }),
        )}
      {reason === 'everywhere-off' &&
        button(translate('verdict_everywhere_on'), () => choices.change({ do: 'set', values: { isOn: true } }))}
      {reason === 'paused' && (
        <PauseButton
          settings={settings}
          onPause={(pausedUntil) => choices.change({ do: 'set', values: { pausedUntil } })}
        />
      )}
      <ChoiceFailure of={choices} />
    </div>
  );
}
