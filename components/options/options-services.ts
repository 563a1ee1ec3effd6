import type { Settings } from '../../lib/core/settings/settings';
import type { Pack } from '../../lib/core/statement/pack';
import type { Translate } from '../../lib/core/strings';
import type { ControlService } from '../control-service';

/** What the options page needs from outside; the entry point supplies it. */
export interface OptionsServices {
  readonly translate: Translate;
  readonly pack: Pack;
  readonly control: Pick<ControlService, 'read' | 'watch' | 'change'>;
  /** Finds and paints what an element's text names, with the page's own means. */
  paint(element: HTMLElement): Painting;
  /** Gives the reader a file to keep. */
  saveFile(name: string, text: string): void;
  /** Milliseconds since 1970. */
  now(): number;
}

/** The painted text of an element. */
export interface Painting {
  /** Paints it as settings say, be reading switched on or not. */
  follow(settings: Settings): void;
  stop(): void;
}
