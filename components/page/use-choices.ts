import { useState } from 'preact/hooks';
import type { SettingsChange } from '../../lib/core/settings/change-settings';
import type { PageDecision } from '../../lib/core/settings/page-decision';
import type { ControlService } from '../control-service';

/** The reader's choices on their way: what was pressed is carried out, and a failure is told. */
export interface Choices {
  /** Why the last choice was not carried out, in words. */
  readonly failure: string | undefined;
  change(change: SettingsChange): void;
  decide(decision: Partial<PageDecision>): void;
  openOptions(): void;
}

/** Carries out choices about settings and about the page at an address. */
export function useChoices(control: ControlService, url: string): Choices {
  const [failure, setFailure] = useState<string | undefined>();
  const follow = (done: Promise<unknown>) => {
    setFailure(undefined);
    done.catch((error) => setFailure(error instanceof Error ? error.message : String(error)));
  };
  return {
    failure,
    change: (change) => follow(control.change(change)),
    decide: (decision) => follow(control.decide(url, decision)),
    openOptions: () => follow(control.openOptions()),
  };
}
