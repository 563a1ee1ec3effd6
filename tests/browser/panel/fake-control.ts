import type { ControlService } from '../../../components/control-service';
import { changeSettings, type SettingsChange } from '../../../lib/core/settings/change-settings';
import type { PageDecision } from '../../../lib/core/settings/page-decision';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/core/settings/settings';

/** The reader's choices in a world of tests. */
export interface FakeControl {
  readonly service: ControlService;
  settings: Settings;
  readonly changes: SettingsChange[];
  readonly decisions: Partial<PageDecision>[];
  hasAccess: boolean;
  /** If set, choices fail with it. */
  breakage: string | undefined;
  openedOptions: number;
}

/** Begins with the default settings. */
export function createFakeControl(): FakeControl {
  const watchers = new Set<(settings: Settings) => void>();
  const control: FakeControl = {
    settings: DEFAULT_SETTINGS,
    changes: [],
    decisions: [],
    hasAccess: true,
    breakage: undefined,
    openedOptions: 0,
    service: {
      read: async () => control.settings,
      watch(changed, signal) {
        watchers.add(changed);
        signal.addEventListener('abort', () => watchers.delete(changed));
      },
      async change(change) {
        if (control.breakage) throw new Error(control.breakage);
        const before = control.settings;
        control.changes.push(change);
        control.settings = changeSettings(before, change);
        for (const changed of watchers) changed(control.settings);
        return before;
      },
      async decide(_, decision) {
        if (control.breakage) throw new Error(control.breakage);
        control.decisions.push(decision);
      },
      hasSiteAccess: async () => control.hasAccess,
      async openOptions() {
        control.openedOptions++;
      },
    },
  };
  return control;
}
