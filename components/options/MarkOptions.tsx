import { COMMON_BODIES, DENSITIES } from '../../lib/core/settings/settings';
import { Switch } from '../parts/Switch';
import { Choice } from './Choice';
import { KindOptions } from './KindOptions';
import { MutedTerms } from './MutedTerms';
import { useOptions } from './options-context';

/** What is underlined, and how. */
export function MarkOptions() {
  const { translate, settings, set } = useOptions();
  return (
    <section aria-labelledby="options-marks">
      <h2 id="options-marks">{translate('options_marks')}</h2>
      <p class="quiet">{translate('options_marks_hint')}</p>
      <Choice
        name="density"
        label={translate('options_density')}
        value={settings.density}
        options={DENSITIES.map((value) => ({ value, label: translate(`options_density_${value}`) }))}
        onChoose={(density) => set({ density })}
      />
      <Choice
        name="commonBodies"
        label={translate('options_bodies')}
        value={settings.commonBodies}
        options={COMMON_BODIES.map((value) => ({ value, label: translate(`options_bodies_${value}`) }))}
        onChoose={(commonBodies) => set({ commonBodies })}
      />
      <Switch
        name="hasFollowUps"
        label={translate('options_follow_ups')}
        hint={translate('options_follow_ups_hint')}
        isOn={settings.hasFollowUps}
        onSwitch={(hasFollowUps) => set({ hasFollowUps })}
      />
      <Switch
        name="hasAccessibleMarks"
        label={translate('options_accessible')}
        hint={translate('options_accessible_hint')}
        isOn={settings.hasAccessibleMarks}
        onSwitch={(hasAccessibleMarks) => set({ hasAccessibleMarks })}
      />
      <Switch
        name="hasChip"
        label={translate('options_chip')}
        isOn={settings.hasChip}
        onSwitch={(hasChip) => set({ hasChip })}
      />
      <KindOptions />
      <MutedTerms />
    </section>
  );
}
