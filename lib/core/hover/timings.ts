/** Rest on a mention before its card opens: shorter opens cards on readers who only pass by, longer feels stuck. */
export const OPEN_REST_MS = 400;

/** The same while a card is open or was just open: the reader is looking things up, a second delay would annoy. */
export const OPEN_WARM_MS = 80;

/** How long after the last card the short delay still holds. */
export const WARM_WINDOW_MS = 400;

/** The pointer rests while it travels less than `REST_TRAVEL_PX` within `REST_WINDOW_MS`: hands tremble. */
export const REST_WINDOW_MS = 60;
export const REST_TRAVEL_PX = 4;

/** From leaving mention, bridge and card until the card goes: time to come back after an overshoot. */
export const CLOSE_GRACE_MS = 300;

/** How long the pointer may stand still on its way to the card. There is no speed floor: it would shut out slow hands. */
export const BRIDGE_STALL_MS = 300;

/** Text that scrolled under a still pointer was not pointed at; a card opens only this long after the last scrolling. */
export const SCROLL_CALM_MS = 150;

/** How far a card follows its scrolled mention; further away it belongs to nothing the reader looks at. */
export const SCROLL_FOLLOW_PX = 120;
