/** How long a pause lasts: long enough for a film or a meeting, short enough to come back by itself. */
export const PAUSE_MS = 60 * 60 * 1000;
