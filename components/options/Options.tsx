import { useMemo, useState } from 'preact/hooks';
import type { SettingsChange } from '../../lib/core/settings/change-settings';
import type { Settings } from '../../lib/core/settings/settings';
import { useSettings } from '../parts/use-settings';
import { BrowserOptions } from './BrowserOptions';
import { CardOptions } from './CardOptions';
import { FileOptions } from './FileOptions';
import { MarkOptions } from './MarkOptions';
import { OptionsProvider } from './options-context';
import type { OptionsServices } from './options-services';
import { Preview } from './Preview';
import { ReadingOptions } from './ReadingOptions';
import '../panel/tokens.css';
import '../panel/base.css';
import '../parts/parts.css';
import './options.css';

/** The page of all settings; each choice holds at once, in every open tab. */
export function Options({ services }: { readonly services: OptionsServices }) {
  const settings = useSettings(services.control);
  return settings ? <OpenOptions services={services} settings={settings} /> : null;
}

function OpenOptions({ services, settings }: { readonly services: OptionsServices; readonly settings: Settings }) {
  const { translate, control } = services;
  const [failure, setFailure] = useState<string | undefined>();
  const context = useMemo(() => {
    const choose = (change: SettingsChange) => {
      setFailure(undefined);
      control.change(change).catch((error) => setFailure(error instanceof Error ? error.message : String(error)));
    };
    return { ...services, settings, choose, set: (values: Partial<Settings>) => choose({ do: 'set', values }) };
  }, [services, settings, control]);
  return (
    <OptionsProvider.Provider value={context}>
      <main class="options">
        <header>
          <h1>{translate('options_title')}</h1>
          <p class="quiet">{translate('options_at_once')}</p>
        </header>
        {failure !== undefined && (
          <p class="failed" role="alert">
            {translate('control_failed', failure)}
          </p>
        )}
        <div class="options-body">
          <div>
            <ReadingOptions />
            <MarkOptions />
            <CardOptions />
            <BrowserOptions />
            <FileOptions />
          </div>
          <Preview />
        </div>
      </main>
    </OptionsProvider.Provider>
  );
}
