/** Where a text was cut out of a longer one. */
export interface TextCut {
  /** True if the text goes on before. */
  readonly before: boolean;
  /** True if the text goes on behind. */
  readonly behind: boolean;
}

/** Nothing stands before the text or behind it. */
export const UNCUT: TextCut = { before: false, behind: false };

/**
 * Nothing is noticed so near to a cut, in UTF-16 units, since what stands around it is not known there. Two texts that follow
 * each other must have twice as much in common: then all that one of them leaves out stands farther inside the other.
 */
export const CUT_MARGIN = 800;
