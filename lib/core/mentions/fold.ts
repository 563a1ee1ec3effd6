/**
 * What one UTF-16 unit is to the reader of names: a folded letter or digit (its code, above `LAST_CLASS`),
 * or one of these classes.
 */
export const IGNORED = 1;
/** Blanks, dashes, quotation marks: nothing to a name. */
export const SOFT = 2;
/** Apostrophes: nothing inside a word, a quotation mark elsewhere. */
export const APOSTROPHE = 3;
/** Commas, brackets, colons, slashes: only where an alias allows them. */
export const LIST = 4;
/** Full stops and the like: never inside a name. */
export const STOP = 5;
/** The full stop itself, which may also stand in `U.N.` and `20.5`. */
export const DOT = 6;
export const LAST_CLASS = 6;

const APOSTROPHES = "'`´ʹʻʼʽˈ‘’‛′＇";
const DOTS = '.．';
/** The object replacement character stands for what is never read: code, navigation, what is being edited. */
const STOPS = '!?;…。！？；｡|•■▪●◆※‖¦\ufffc';
const LISTS = ',()[]{}/:\\，、（）【】［］：／・‧·<>=*#@％%';

const IS_LETTER = /[\p{L}\p{N}]/u;
const IS_MARK = /\p{M}/u;
const IS_IGNORED = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;

/** Gives the class or folded letter of each UTF-16 unit; 0 means not looked up yet. */
export interface Fold {
  readonly table: Uint16Array;
  /** Fills in and gives the entry of a unit. */
  look(unit: number): number;
}

/**
 * Makes the fold that all matching uses: lower case, no accents, Traditional characters as Simplified, half width.
 * The table fills as characters are met, so that starting costs nothing.
 * @param traditional pairs of characters, each Traditional one followed by its Simplified one
 */
export function createFold(traditional: string): Fold {
  const table = new Uint16Array(65536);
  for (let i = 0; i + 1 < traditional.length; i += 2) {
    table[traditional.charCodeAt(i)] = traditional.charCodeAt(i + 1);
  }
  const look = (unit: number): number => {
    const known = table[unit] as number;
    if (known !== 0) return known;
    const entry = classify(unit);
    table[unit] = entry;
    return entry;
  };
  return { table, look };
}

/** True for the characters that are written without blanks between words. */
export function isHan(folded: number): boolean {
  return folded >= 0x2e80 && folded <= 0x9fff && !(folded >= 0x3040 && folded <= 0x30ff);
}

/** True for the ten digits. */
export function isDigit(folded: number): boolean {
  return folded >= 0x30 && folded <= 0x39;
}

function classify(unit: number): number {
  const char = String.fromCharCode(unit);
  if (APOSTROPHES.includes(char)) return APOSTROPHE;
  if (DOTS.includes(char)) return DOT;
  if (STOPS.includes(char)) return STOP;
  if (LISTS.includes(char)) return LIST;
  if (isIgnored(unit, char)) return IGNORED;
  if (unit >= 0xd800 && unit <= 0xdfff) return LIST;
  // "UN_willing" is one word, and no United Nations.
  if (char === '_') return unit;
  if (!isLetter(unit, char)) return SOFT;
  const plain = char.normalize('NFKD').toLowerCase().normalize('NFKD');
  for (const part of plain) {
    if (!isIgnored(part.charCodeAt(0), part)) return part === 'ı' ? 0x69 : Math.max(part.charCodeAt(0), LAST_CLASS + 1);
  }
  return IGNORED;
}

/** Zero-width characters, soft hyphens and direction marks stand inside words on real pages; so do combining marks. */
function isIgnored(unit: number, char: string): boolean {
  if (unit < 0x300) return unit === 0xad;
  if (unit < 0x370) return true;
  return !isPlainLetter(unit) && (IS_IGNORED.test(char) || IS_MARK.test(char));
}

function isLetter(unit: number, char: string): boolean {
  if (unit < 0x80) return isDigit(unit) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
  // Quotation marks and dashes.
  if (unit >= 0x2010 && unit <= 0x2027) return false;
  return isPlainLetter(unit) || IS_LETTER.test(char);
}

/** Letters of the usual pages. The expressions that know all others take milliseconds to be made ready. */
function isPlainLetter(unit: number): boolean {
  if (unit >= 0xc0 && unit <= 0x17f) return unit !== 0xd7 && unit !== 0xf7;
  return (unit >= 0x400 && unit <= 0x481) || (unit >= 0x48a && unit <= 0x52f) || (unit >= 0x4e00 && unit <= 0x9fff);
}
