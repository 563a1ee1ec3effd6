import type { Gazetteer } from '../../core/mentions/gazetteer';
import { NO_DECISION } from '../../core/settings/page-decision';
import { getReaderSettings } from '../../core/settings/reader-settings';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings/settings';
import type { Term } from '../../core/statement/term';
import { createHighlightPainter, type HighlightPainter } from '../highlights/highlight-painter';
import { createMentionRegistry, type MentionRegistry } from '../reading/mention-registry';
import { readElement } from './read-element';

/** The painted text of an element of our own. */
export interface PracticePainting {
  readonly registry: MentionRegistry;
  readonly painter: HighlightPainter;
  /** Ends with `stop`. */
  readonly signal: AbortSignal;
  /** Paints as settings say, be reading switched on or not. */
  follow(settings: Settings): void;
  stop(): void;
}

/** Reads an element of our own pages with the finder, and paints it with the painter, that serve the pages of the web. */
export function createPracticePainting(
  element: HTMLElement,
  getGazetteer: (hasFollowUps: boolean) => Gazetteer,
  terms: readonly Term[],
): PracticePainting {
  const life = new AbortController();
  const settingsOf = (settings: Settings) => getReaderSettings(settings, NO_DECISION, '', terms, 0);
  const painter = createHighlightPainter(element.ownerDocument, settingsOf(DEFAULT_SETTINGS), life.signal);
  const registry = createMentionRegistry(element.ownerDocument, painter.isPainted);
  let hasFollowUps: boolean | undefined;
  const read = (): void => {
    for (const block of readElement(element, getGazetteer(hasFollowUps ?? false))) {
      registry.update(block);
      painter.paint(block);
    }
  };
  return {
    registry,
    painter,
    signal: life.signal,
    follow(settings) {
      painter.follow(settingsOf(settings));
      if (hasFollowUps === settings.hasFollowUps) return;
      hasFollowUps = settings.hasFollowUps;
      read();
    },
    stop: () => life.abort(),
  };
}
