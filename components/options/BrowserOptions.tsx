import { Switch } from '../parts/Switch';
import { useOptions } from './options-context';

/** Where Clauselight shows itself in the browser. */
export function BrowserOptions() {
  const { translate, settings, set } = useOptions();
  return (
    <section aria-labelledby="options-browser">
      <h2 id="options-browser">{translate('options_browser')}</h2>
      <Switch
        name="hasBadge"
        label={translate('options_badge')}
        isOn={settings.hasBadge}
        onSwitch={(hasBadge) => set({ hasBadge })}
      />
      <Switch
        name="hasContextMenu"
        label={translate('options_menu')}
        hint={translate('options_menu_hint')}
        isOn={settings.hasContextMenu}
        onSwitch={(hasContextMenu) => set({ hasContextMenu })}
      />
      <Switch
        name="hasOmnibox"
        label={translate('options_omnibox')}
        hint={translate('options_omnibox_hint')}
        isOn={settings.hasOmnibox}
        onSwitch={(hasOmnibox) => set({ hasOmnibox })}
      />
    </section>
  );
}
