import type { Effort } from './match-pattern';

/** What is counted while texts are read. */
export interface Tally extends Effort {
  /** Words that begin with a Cyrillic letter, and Chinese characters: what the page is written in. */
  cyrillicWords: number;
  hanCharacters: number;
}

/** Gives a tally that has counted nothing. */
export function createTally(): Tally {
  return { steps: 0, cyrillicWords: 0, hanCharacters: 0 };
}
