import type { Settings } from '../../lib/core/settings/settings';
import { usePanel } from '../panel/panel-context';
import { Switch } from '../parts/Switch';
import { ChoiceFailure } from './ChoiceFailure';
import { PauseButton } from './PauseButton';
import { findPageStanding } from './page-standing';
import { useChoices } from './use-choices';
import './page-controls.css';

interface Props {
  readonly url: string;
  /** The reader has switched this page off, whatever holds for its site. */
  readonly isPageOff: boolean;
  readonly settings: Settings;
}

/** Where Clauselight reads: this site first, then this page, everywhere, and a pause. */
export function PageControls({ url, isPageOff, settings }: Props) {
  const { translate, control, now } = usePanel();
  const choices = useChoices(control, url);
  const { site, standing, offEntry, alwaysEntry } = findPageStanding(settings, url, now());

  return (
    <section class="controls" aria-label={translate('control_title')}>
      {site && offEntry && (
        <Switch
          name="site"
          label={translate('control_site', site)}
          isOn={standing === 'on' || standing === 'paused'}
          isDisabled={standing === 'everywhere-off' || standing === 'paused'}
          onSwitch={(isOn) => choices.change({ do: 'treat-site', site: offEntry, as: isOn ? 'as-others' : 'off' })}
        />
      )}
      <details>
        <summary>{translate('control_more')}</summary>
        <Switch
          name="page"
          label={translate('control_page')}
          isOn={standing === 'on' && !isPageOff}
          isDisabled={standing !== 'on'}
          onSwitch={(isOn) => choices.decide({ isOff: !isOn })}
        />
        {site && (
          <Switch
            name="always"
            label={translate('control_always', site)}
            hint={translate('control_always_hint')}
            isOn={alwaysEntry !== undefined}
            isDisabled={standing !== 'on'}
            onSwitch={(isOn) =>
              choices.change({ do: 'treat-site', site: alwaysEntry ?? site, as: isOn ? 'always' : 'as-others' })
            }
          />
        )}
        <Switch
          name="everywhere"
          label={translate('control_everywhere')}
          isOn={settings.isOn}
          onSwitch={(isOn) => choices.change({ do: 'set', values: { isOn } })}
        />
        <p class="control-actions">
          <PauseButton
            settings={settings}
            onPause={(pausedUntil) => choices.change({ do: 'set', values: { pausedUntil } })}
          />
          <button type="button" class="button plain" onClick={choices.openOptions}>
            {translate('control_options')}
          </button>
        </p>
      </details>
      <ChoiceFailure of={choices} />
    </section>
  );
}
