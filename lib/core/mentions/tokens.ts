import { APOSTROPHE, DOT, type Fold, IGNORED, isDigit, isHan, LAST_CLASS, SOFT, STOP } from './fold';

/** A word of the text, one number, or one Chinese character. */
export interface Token {
  /** UTF-16 offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Folded letters. */
  readonly text: string;
  /** How many letters from its start are capitals on the page. */
  readonly capitals: number;
  /** The strongest separator between this token and the one before: `SOFT`, `LIST`, `STOP`, or 0 for none. */
  readonly gap: number;
}

const DECIMAL_POINT = 0x2e;
/** Letters of the languages that we read. Classes of all letters of the world would take a page milliseconds to make ready. */
const UPPER = 'A-Z\\u00c0-\\u00de\\u0400-\\u042fЎҚҒҲ';
const LOWER = 'a-z\\u00df-\\u017f\\u0430-\\u045fўқғҳ';
/** The full stops of "Jan. 24", "No. 5", "Sh. Mirziyoyev", "20 bn. dollars" and their like end no sentence. */
const INNER_POINT = new RegExp(
  `(?:^|[^${UPPER}${LOWER}])(?:[${UPPER}][${LOWER}]{1,3}\\.\\s\\d|(?:[${UPPER}]|Sh|Ch)\\.\\s?[${UPPER}]|` +
    `(?:bn|mln|mlrd|млрд|млн|трлн|тыс|долл|гг?|ж)\\.\\s?[${LOWER}\\d$])$`,
);
/** How much text around a full stop the pattern above looks at, in UTF-16 units. */
const POINT_BEFORE = 6;
const POINT_AFTER = 3;
/** A comma with exactly three digits behind it; longer runs are no thousands. */
const THOUSANDS = /^,\d{3}(?!\d)/;

/** Cuts a stretch of text into tokens; the offsets of the tokens are those of the whole text. */
export function findTokens(text: string, from: number, to: number, fold: Fold): Token[] {
  const tokens: Token[] = [];
  let gap = STOP;
  let at = from;
  while (at < to) {
    const folded = fold.look(text.charCodeAt(at));
    if (folded <= LAST_CLASS) {
      gap = Math.max(gap, folded === DOT && isInnerPoint(text, at) ? SOFT : gapOf(folded));
      at++;
      continue;
    }
    const token = isHan(folded) ? hanToken(at, folded, gap) : wordToken(text, at, to, fold, gap);
    tokens.push(token);
    gap = 0;
    at = token.end;
  }
  return tokens;
}

function isInnerPoint(text: string, at: number): boolean {
  return INNER_POINT.test(text.slice(Math.max(0, at - POINT_BEFORE), at + POINT_AFTER));
}

function gapOf(folded: number): number {
  if (folded === IGNORED) return 0;
  if (folded === APOSTROPHE) return SOFT;
  return folded === DOT ? STOP : folded;
}

function hanToken(at: number, folded: number, gap: number): Token {
  return { start: at, end: at + 1, text: String.fromCharCode(folded), capitals: 0, gap };
}

function wordToken(text: string, start: number, to: number, fold: Fold, gap: number): Token {
  const first = fold.look(text.charCodeAt(start));
  const isNumber = isDigit(first);
  const letters: number[] = [first];
  let capitals = isCapital(text, start) ? 1 : 0;
  let end = start + 1;
  let at = start + 1;
  let isDotted = false;
  while (at < to) {
    const folded = fold.look(text.charCodeAt(at));
    if (folded > LAST_CLASS) {
      if (isHan(folded) || isDigit(folded) !== isNumber) break;
      if (capitals === letters.length && isCapital(text, at)) capitals++;
      letters.push(folded);
      at++;
      end = at;
    } else if (folded === IGNORED) {
      at++;
    } else if (isJoint(folded, text, at, to, fold, isNumber, letters.length, isDotted)) {
      if (isNumber && folded === DOT) letters.push(DECIMAL_POINT);
      isDotted ||= folded === DOT;
      at++;
    } else {
      // The last full stop of "U.N." belongs to the word and ends no sentence.
      if (folded === DOT && isDotted && !isNumber) end = at + 1;
      break;
    }
  }
  return { start, end, text: String.fromCharCode(...letters), capitals, gap };
}

/** Apostrophes inside words, commas and points inside numbers, and the points of "U.N." are no separators. */
function isJoint(
  folded: number,
  text: string,
  at: number,
  to: number,
  fold: Fold,
  isNumber: boolean,
  length: number,
  isDotted: boolean,
): boolean {
  if (at + 1 >= to) return false;
  const next = fold.look(text.charCodeAt(at + 1));
  if (next <= LAST_CLASS || isHan(next)) return false;
  if (isNumber) return isDigit(next) && (folded === DOT || THOUSANDS.test(text.slice(at, at + 5)));
  if (folded === APOSTROPHE) return !isDigit(next);
  return (
    folded === DOT && !isDigit(next) && (length === 1 || isDotted) && isCapital(text, at + 1) && isAlone(text, at + 1)
  );
}

/** True if no lower-case letter follows, so that "U.N" is dotted and "X.Inc" is not. */
function isAlone(text: string, at: number): boolean {
  const next = text[at + 1] ?? '';
  return next.toLowerCase() === next.toUpperCase() || next !== next.toLowerCase();
}

function isCapital(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit >= 65 && unit <= 90;
  const char = text[at] as string;
  return char !== char.toLowerCase();
}
