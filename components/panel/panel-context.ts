import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NoteKeeper } from '../note/note-keeper';
import type { PanelServices } from '../panel-services';
import type { PackIndex } from './pack-index';

/** What every view of the panel can reach. */
export interface PanelContext extends PanelServices {
  readonly index: PackIndex;
  readonly keeper: NoteKeeper;
}

/** Supplies the panel's context to the views below. */
export const PanelProvider = createContext<PanelContext | undefined>(undefined);

/**
 * The context of the panel that a view stands in.
 * @throws Error outside a panel
 */
export function usePanel(): PanelContext {
  const context = useContext(PanelProvider);
  if (!context) throw new Error('This view stands outside a panel.');
  return context;
}
