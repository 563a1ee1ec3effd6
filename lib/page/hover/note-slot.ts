import type { Translate } from '../../core/strings';
import { createElement } from './create-element';

/** The frame has proved itself by then, or the page does not let it load. */
const OPENING_MS = 3000;

/** A press counts only if the frame has stood where it is for so long: nobody presses what has just come under the pointer. */
const STILL_MS = 500;

/** What the frame is about. */
export interface FrameMatter {
  /** The mention whose card is open. */
  readonly mention: number;
  /** The term that the card shows, and the clause of it. */
  readonly term: string;
  readonly clause: string;
}

/** What a slot needs from outside. */
export interface NoteSlotOptions {
  readonly document: Document;
  readonly translate: Translate;
  /** The address to open the frame at, for one use; rejects if the background cannot answer. */
  openFrame(of: FrameMatter): Promise<string>;
  /** Opens the panel at the clause, where the frame cannot be. */
  openPanel(): void;
}

/**
 * The place of the reader's note in the card: a frame of the extension's own origin, always there and always of the same
 * size, so that nothing about a note can be told from outside.
 */
export interface NoteSlot {
  readonly element: HTMLElement;
  /** Loads the frame for another clause, or anew. */
  load(of: FrameMatter, isDark: boolean): void;
  /** The frame has proved itself. */
  opened(): void;
  /** Takes the frame out of sight while something of the page may lie over it or change its looks. */
  veil(isVeiled: boolean): void;
  /** The card has moved: presses do not count for a moment. */
  moved(): void;
  /** Ends its timers. */
  end(): void;
}

/** Makes an empty slot. */
export function createNoteSlot({ document, translate, openFrame, openPanel }: NoteSlotOptions): NoteSlot {
  const window = document.defaultView as Window;
  const element = createElement(document, 'div', 'slot');
  /** Stands in the frame's place while that is out of sight. */
  const covered = createElement(document, 'p', 'refused', translate('card_note_covered'));
  covered.hidden = true;
  let loads = 0;
  let opening = 0;
  let stilling = 0;

  const fail = () => {
    const button = createElement(document, 'button', 'open', translate('card_note_in_panel'));
    button.addEventListener('click', openPanel);
    element.replaceChildren(createElement(document, 'p', 'refused', translate('card_note_refused'), ' ', button));
  };
  const moved = () => {
    window.clearTimeout(stilling);
    element.classList.add('moving');
    stilling = window.setTimeout(() => element.classList.remove('moving'), STILL_MS);
  };

  return {
    element,
    async load(of, isDark) {
      const load = ++loads;
      window.clearTimeout(opening);
      try {
        const address = await openFrame(of);
        if (load !== loads || !element.isConnected) return;
        const frame = createElement(document, 'iframe', '');
        frame.title = translate('card_note');
        frame.src = `${address}${isDark ? '.dark' : ''}`;
        element.replaceChildren(covered, frame);
        moved();
        opening = window.setTimeout(fail, OPENING_MS);
      } catch {
        if (load === loads) fail();
      }
    },
    opened: () => window.clearTimeout(opening),
    veil(isVeiled) {
      element.classList.toggle('veiled', isVeiled);
      covered.hidden = !isVeiled;
    },
    moved,
    end() {
      loads++;
      window.clearTimeout(opening);
      window.clearTimeout(stilling);
    },
  };
}
