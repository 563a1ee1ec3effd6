import type { Kind } from '../statement/term';

/** Which mentions are painted: each one, the first of each term in a passage, or the first of each term on a page. */
export const DENSITIES = ['every', 'passage', 'page'] as const;
/** How bodies that any international news names are painted: with the quiet line, like all others, or not at all. */
export const COMMON_BODIES = ['quiet', 'marked', 'hidden'] as const;
/** What opens a card: resting on a mention, a click, resting while a key is held, or only the keyboard's own commands. */
export const TRIGGERS = ['hover', 'click', 'modifier', 'off'] as const;
export const MODIFIERS = ['alt', 'ctrl', 'shift'] as const;
/** How long the pointer rests before a card opens, in milliseconds. */
export const DELAYS_MS = [150, 400, 700] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;

/**
 * What the reader has chosen, for all pages. None of it changes what is found on a page or listed in the panel, but for
 * `isOn`, `pausedUntil` and `offSites`, which say whether a page is read at all. Decisions about one page (page-decision.ts)
 * are not kept here: they go with the page.
 */
export interface Settings {
  readonly isOn: boolean;
  /** Milliseconds since 1970 until which no page is read; 0 when nothing is paused. */
  readonly pausedUntil: number;
  /** Sites that are never read; a site is a host name and stands for those below it. */
  readonly offSites: readonly string[];
  /** Sites whose pages are read even where they do not look like articles; private pages never are. */
  readonly alwaysSites: readonly string[];
  readonly density: (typeof DENSITIES)[number];
  /** Kinds of term that are not painted. */
  readonly hiddenKinds: readonly Kind[];
  readonly commonBodies: (typeof COMMON_BODIES)[number];
  /** Ids of terms that are not painted. */
  readonly mutedTerms: readonly string[];
  /** Bare follow-ups ("the railway") after a full mention, as the quiet layer. */
  readonly hasFollowUps: boolean;
  readonly trigger: (typeof TRIGGERS)[number];
  /** The key of the trigger `modifier`. */
  readonly modifier: (typeof MODIFIERS)[number];
  readonly delayMs: (typeof DELAYS_MS)[number];
  /** Real elements around mentions, for those who need them to be reachable. */
  readonly hasAccessibleMarks: boolean;
  /** On touch screens, a small button on the page that lists its mentions. */
  readonly hasChip: boolean;
  /** The number of terms on the toolbar button. */
  readonly hasBadge: boolean;
  readonly hasContextMenu: boolean;
  /** Suggestions behind the keyword in the address bar. */
  readonly hasOmnibox: boolean;
  /** Of the card and our own pages; `auto` follows the page, and the browser. */
  readonly theme: (typeof THEMES)[number];
}

/** What holds until the reader chooses otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  isOn: true,
  pausedUntil: 0,
  offSites: [],
  alwaysSites: [],
  density: 'every',
  hiddenKinds: [],
  commonBodies: 'quiet',
  mutedTerms: [],
  hasFollowUps: false,
  trigger: 'hover',
  modifier: 'alt',
  delayMs: 400,
  hasAccessibleMarks: false,
  hasChip: true,
  hasBadge: true,
  hasContextMenu: true,
  hasOmnibox: true,
  theme: 'auto',
};

/** Of the kept and exported form; grows when a field changes its meaning. */
export const SETTINGS_VERSION = 1;
