import { DELAYS_MS, MODIFIERS, THEMES, TRIGGERS } from '../../lib/core/settings/settings';
import { Choice } from './Choice';
import { useOptions } from './options-context';

/** When the card opens, and its colours. */
export function CardOptions() {
  const { translate, settings, set } = useOptions();
  return (
    <section aria-labelledby="options-card">
      <h2 id="options-card">{translate('options_card')}</h2>
      <Choice
        name="trigger"
        label={translate('options_trigger')}
        value={settings.trigger}
        options={TRIGGERS.map((value) => ({ value, label: translate(`options_trigger_${value}`) }))}
        onChoose={(trigger) => set({ trigger })}
      />
      {settings.trigger === 'modifier' && (
        <Choice
          name="modifier"
          label={translate('options_modifier')}
          value={settings.modifier}
          options={MODIFIERS.map((value) => ({ value, label: translate(`options_modifier_${value}`) }))}
          onChoose={(modifier) => set({ modifier })}
        />
      )}
      {(settings.trigger === 'hover' || settings.trigger === 'modifier') && (
        <Choice
          name="delayMs"
          label={translate('options_delay')}
          value={settings.delayMs}
          options={DELAYS_MS.map((value) => ({ value, label: translate(`options_delay_${value}`) }))}
          onChoose={(delayMs) => set({ delayMs })}
        />
      )}
      <Choice
        name="theme"
        label={translate('options_theme')}
        value={settings.theme}
        options={THEMES.map((value) => ({ value, label: translate(`options_theme_${value}`) }))}
        onChoose={(theme) => set({ theme })}
      />
    </section>
  );
}
