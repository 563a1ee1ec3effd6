import type { Point } from './geometry';

/** What the hover card is doing. The drawn diagram is in docs/hover-card.md, a test for each arrow in tests/core/hover. */
export type Mode =
  /** No card, and none on its way. */
  | { readonly at: 'idle' }
  /** The pointer is on a mention; the card opens once it has rested and the content is there. */
  | { readonly at: 'pending'; readonly next: Approach }
  /** The card is there, the pointer on its mention, on it, or (with `stall`, a timer) on the bridge between them. */
  | { readonly at: 'open'; readonly mention: number; readonly stall: number | undefined }
  /** The pointer has left; the card goes when the timer `grace` ends, or gives way to the mention approached next. */
  | { readonly at: 'closing'; readonly mention: number; readonly grace: number; readonly next: Approach | undefined }
  /** The reader pressed or focused something in the card; it stays without the pointer until that turns elsewhere. */
  | { readonly at: 'held'; readonly mention: number; readonly next: Approach | undefined }
  /** The reader asked to keep the card; only the reader closes it. */
  | { readonly at: 'pinned'; readonly mention: number }
  /** The reader called for a card; it opens once its content is there, in place of the one `over` that may be open. */
  | { readonly at: 'called'; readonly mention: number; readonly by: Call; readonly over: number | undefined }
  /** The card was called by key or finger and has the focus; it stays without the pointer until the focus leaves it. */
  | { readonly at: 'focused'; readonly mention: number; readonly next: Approach | undefined };

/** How a reader calls for a card: a press of the mouse, a tap, or the keyboard. */
export type Call = 'press' | 'tap' | 'key';

/** What the reader has chosen about the opening of cards. */
export interface HoverRules {
  /**
   * What opens a card: resting on a mention, a press, or resting while a key is held; a tap does with all of these.
   * `off`: neither pointer nor finger. The keyboard's commands always do.
   */
  readonly trigger: 'hover' | 'click' | 'modifier' | 'off';
  /** How long the pointer rests on a mention before its card opens, in milliseconds. */
  readonly restMs: number;
}

/** A mention that the pointer is on while its card has not opened. */
export interface Approach {
  readonly mention: number;
  /** The timer that ends the rest. */
  readonly timer: number;
  readonly delayMs: number;
  readonly hasRested: boolean;
  readonly hasAnswer: boolean;
  /** Where and when the pointer was last compared with, to tell resting from passing. */
  readonly from: Point;
  readonly fromMs: number;
}

/** The whole state of the machine. */
export interface HoverState {
  readonly mode: Mode;
  /** Tokens up to this one have been given to timers; a timer whose token stands nowhere in the mode is stale. */
  readonly lastToken: number;
  /** Stays without a card until the pointer has left it, because the reader closed or refused its card. */
  readonly silent: number | undefined;
  /** When the last card closed. */
  readonly closedMs: number;
}

/** What the pointer is on; the card wins over the bridge, the bridge over other mentions. */
export type Target =
  | { readonly on: 'mention'; readonly mention: number }
  | { readonly on: 'bridge'; readonly isNearer: boolean }
  | { readonly on: 'card' }
  | { readonly on: 'page' };

/** What happens to the machine. Times are milliseconds of any one clock. */
export type HoverEvent = { readonly nowMs: number } & (
  | {
      /** The pointer moved or was looked at again. */
      readonly type: 'point';
      readonly target: Target;
      readonly at: Point;
      /** False while a button is down, text is selected or the page has just been scrolled. */
      readonly mayOpen: boolean;
      /** The key of the trigger `modifier` is held. */
      readonly hasModifier: boolean;
    }
  /** The reader called for a mention's card. */
  | { readonly type: 'call'; readonly mention: number; readonly by: Call }
  /** The focus went from the card to the page. */
  | { readonly type: 'blur' }
  /** A timer ended. */
  | { readonly type: 'timer'; readonly token: number }
  /** The content for a mention came, or there is none. */
  | { readonly type: 'answer'; readonly mention: number; readonly isFound: boolean }
  /** The page was read again: the mention that had one number has another now. */
  | { readonly type: 'renumber'; readonly from: number; readonly to: number }
  /** The reader pressed or focused something in the card. */
  | { readonly type: 'use' }
  /** The reader pressed the pin. */
  | { readonly type: 'pin' }
  /** The reader closed the card: Esc or its close button. */
  | { readonly type: 'dismiss' }
  /** The reader turned elsewhere (pressed or typed on the page, left the tab), or the mention is gone. */
  | { readonly type: 'withdraw' }
  /** The page scrolled, the card's mention by now so far from where the card opened, in pixels. */
  | { readonly type: 'scroll'; readonly driftPx: number }
);

/** What the machine wants done. A new timer of a clock may replace the one before. */
export type Effect =
  | { readonly do: 'wait'; readonly clock: 'opening' | 'closing'; readonly token: number; readonly ms: number }
  | { readonly do: 'ask'; readonly mention: number }
  | { readonly do: 'show'; readonly mention: number; readonly by: 'rest' | Call }
  | { readonly do: 'hide' }
  /** The pointer stopped on the bridge: what lies under it counts again. */
  | { readonly do: 'drop-bridge' };
