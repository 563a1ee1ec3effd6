import { Switch } from '../parts/Switch';
import { useOptions } from './options-context';
import { SiteList } from './SiteList';

/** Where Clauselight reads. */
export function ReadingOptions() {
  const { translate, settings, set } = useOptions();
  return (
    <section aria-labelledby="options-reading">
      <h2 id="options-reading">{translate('control_title')}</h2>
      <Switch
        name="isOn"
        label={translate('control_everywhere')}
        hint={translate('options_private')}
        isOn={settings.isOn}
        onSwitch={(isOn) => set({ isOn })}
      />
      <SiteList rule="off" label={translate('options_off_sites')} sites={settings.offSites} />
      <SiteList rule="always" label={translate('options_always_sites')} sites={settings.alwaysSites} />
    </section>
  );
}
