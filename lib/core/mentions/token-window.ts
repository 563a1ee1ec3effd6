import type { Fold } from './fold';
import { findTokens, type Token } from './tokens';

/** Blocks up to this length are cut into tokens whole, at their first anchor. */
const WHOLE_BLOCK = 6000;
/** In longer blocks, how much text around an anchor a name can reach, in UTF-16 units. */
const REACH = 1500;
/** How far ahead a new window goes, so that its cost is shared by the anchors that follow. */
const STRIDE = 6000;

/** The tokens around places of a long text, cut only where they are asked for and never twice as much as the text. */
export class TokenWindow {
  private lo = 0;
  private hi = -1;
  tokens: readonly Token[] = [];

  constructor(
    private readonly text: string,
    private readonly fold: Fold,
  ) {}

  /**
   * Makes `tokens` cover all that a name at an offset can reach.
   * @returns the index in `tokens` of the token at the offset; -1 if the offset is in none
   */
  moveTo(offset: number): number {
    const { length } = this.text;
    const covers = offset >= this.lo && offset < this.hi;
    const reachesLeft = this.lo === 0 || offset - REACH >= this.lo;
    const reachesRight = this.hi === length || offset + REACH <= this.hi;
    if (!covers || !reachesLeft || !reachesRight) {
      const isWhole = length <= WHOLE_BLOCK;
      this.lo = isWhole ? 0 : Math.max(0, offset - REACH);
      this.hi = isWhole ? length : Math.min(length, offset + REACH + STRIDE);
      this.tokens = findTokens(this.text, this.lo, this.hi, this.fold);
    }
    return indexAt(this.tokens, offset);
  }
}

function indexAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle] as Token;
    if (offset < token.start) high = middle - 1;
    else if (offset >= token.end) low = middle + 1;
    else return middle;
  }
  return -1;
}
