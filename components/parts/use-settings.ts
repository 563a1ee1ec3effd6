import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/core/settings/settings';
import type { ControlService } from '../control-service';

/** The reader's settings, followed through every change; undefined until they are read. */
export function useSettings(control: Pick<ControlService, 'read' | 'watch'>): Settings | undefined {
  const [settings, setSettings] = useState<Settings | undefined>();
  useEffect(() => {
    const stop = new AbortController();
    let isOlder = false;
    control.watch((changed) => {
      isOlder = true;
      setSettings(changed);
    }, stop.signal);
    control.read().then(
      (read) => stop.signal.aborted || isOlder || setSettings(read),
      (error) => reportError(error),
    );
    return () => stop.abort();
  }, [control]);
  return settings;
}
