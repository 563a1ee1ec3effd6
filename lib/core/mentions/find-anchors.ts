import { type Anchor, type AnchorIndex, canBeAnchor, canBeErringAnchor } from './anchor-index';
import { findErrorKeys, keyOf } from './anchor-key';
import { Surroundings } from './company';
import { APOSTROPHE, DOT, type Fold, IGNORED, isDigit, isHan, LAST_CLASS } from './fold';
import { JOINT, JOINT_UNIT } from './joint';
import { CUT_MARGIN, type TextCut, UNCUT } from './text-cut';

/** Called for an alias and the offset of the word that it is looked for by, in UTF-16 units of the text. */
export type AnchorFound = (alias: number, at: number) => void;

/**
 * Finds the words of a text that aliases are looked for by. This is all that most pages ever cost, and it is always cold:
 * no loop of ours looks at every letter. Regular expressions, which the browser runs as machine code, skip what cannot be
 * an anchor:
 *
 * - `words`: a word that begins with a key.
 * - `errors`: a long word with a second key, in which a typing error may stand among the first letters.
 * - `odd`: whatever needs a closer look: accents, soft hyphens, and apostrophes, points or joints among the first letters.
 * - `han`: a Chinese character with another behind it.
 */
export function findAnchors(text: string, index: AnchorIndex, fold: Fold, found: AnchorFound, cut = UNCUT): void {
  const lower = toSmallLetters(text);
  const words = new WordReader(lower, fold);
  const follower = new Follower(text, lower, index, fold, found, cut);
  if (index.words) findWords(lower, index.words, index, words, follower);
  if (index.errors) findErring(lower, index.errors, index, words, follower);
  if (index.odd) findOdd(lower, index.odd, index, words, follower);
  if (index.han) findHan(lower, index.han, index, fold, follower);
}

/**
 * The text in small letters, each of them where it was: one letter in the world becomes two. The joint behind it is of two
 * bytes, as those in a page's text are, so that expressions are made ready for one kind of text only.
 */
function toSmallLetters(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase()) + JOINT;
}

function findWords(text: string, expression: RegExp, index: AnchorIndex, words: WordReader, follower: Follower): void {
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    words.read(match.index);
    follower.follow(index.get(keyOf(words.word)), words.word, match.index, words.end);
    if (words.takeHead()) follower.follow(index.get(keyOf(words.word)), words.word, match.index, words.end);
  }
}

function findErring(text: string, expression: RegExp, index: AnchorIndex, words: WordReader, follower: Follower): void {
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    words.read(match.index);
    follower.followErring(index, words.word, match.index, words.end);
    if (words.takeHead()) follower.followErring(index, words.word, match.index, words.end);
  }
}

function findOdd(text: string, expression: RegExp, index: AnchorIndex, words: WordReader, follower: Follower): void {
  let done = 0;
  expression.lastIndex = 0;
  while (expression.test(text)) {
    const { lastIndex } = expression;
    // Back to where a word begins for certain, and from there through all words up to what was noticed.
    let at = words.findStart(lastIndex - 1, done);
    while (at < lastIndex) {
      if (!words.isLetter(at)) {
        at++;
        continue;
      }
      words.read(at);
      // "U.N." is one word and "C.Samarkand" is two, and a word may end with its node: both ways are tried.
      const next = words.next;
      do {
        follower.follow(index.get(keyOf(words.word)), words.word, at, words.end);
        follower.followErring(index, words.word, at, words.end);
      } while (words.takeHead());
      at = next;
    }
    done = at;
    expression.lastIndex = Math.max(at, lastIndex);
  }
}

function findHan(text: string, han: RegExp, index: AnchorIndex, fold: Fold, follower: Follower): void {
  han.lastIndex = 0;
  while (han.test(text)) {
    const at = han.lastIndex - 1;
    let next = han.lastIndex;
    while (isNothing(text.charCodeAt(next), fold)) next++;
    const pair = String.fromCharCode(fold.look(text.charCodeAt(at)), fold.look(text.charCodeAt(next)));
    follower.follow(index.get(pair), pair, at, next + 1);
  }
}

/** Asks the cheap questions, each of them once for a word: all that comes behind them costs a hundred times as much. */
class Follower {
  private readonly near: Surroundings;
  /** Where in the text is looked, both ends included. */
  private readonly first: number;
  private readonly last: number;

  constructor(
    private readonly written: string,
    private readonly text: string,
    private readonly index: AnchorIndex,
    private readonly fold: Fold,
    private readonly found: AnchorFound,
    cut: TextCut,
  ) {
    this.near = new Surroundings(text, cut);
    this.first = cut.before ? CUT_MARGIN : 0;
    this.last = written.length - (cut.behind ? CUT_MARGIN : 0);
  }

  /** Follows a word, from `at` to `end`, to the anchors that share its key. */
  follow(anchors: readonly Anchor[], word: string, at: number, end: number): void {
    for (let index = 0; index < anchors.length; index++) {
      const anchor = anchors[index] as Anchor;
      if (canBeAnchor(anchor, word) || canBeErringAnchor(anchor, word)) this.followAnchor(anchor, at, end);
    }
  }

  /** Follows it to the anchors that it may be with one typing error. */
  followErring({ getErring }: AnchorIndex, word: string, at: number, end: number): void {
    for (const key of findErrorKeys(word)) {
      for (const anchor of getErring(key)) {
        // What begins as the anchor does is found by its first key.
        if (!sharesKey(anchor, word) && canBeErringAnchor(anchor, word)) this.followAnchor(anchor, at, end);
      }
    }
  }

  private followAnchor({ places, isUpper }: Anchor, at: number, end: number): void {
    if (at < this.first || at > this.last) return;
    const { near, text, fold } = this;
    if (isUpper && this.written.charCodeAt(at) === text.charCodeAt(at)) return;
    const before = letterBefore(text, at, fold);
    const behind = letterBehind(text, end, fold);
    for (let index = 0; index < places.length; index++) {
      const place = places[index] as Anchor['places'][number];
      if (!mayStand(before, place.before) || !mayStand(behind, place.behind)) continue;
      near.moveTo(at);
      if (this.index.company.mayStand(place.alias, near)) this.found(place.alias, at);
    }
  }
}

function sharesKey({ text }: Anchor, word: string): boolean {
  return word.startsWith(keyOf(text));
}

/** An empty letter is none that is known: the text ends there, or before the word stands a number or a point, which is not read here. */
function mayStand(letter: string, wanted: string): boolean {
  return letter === '' || wanted === '' || wanted.includes(letter);
}

/** The folded first letter, or digit, of the word behind an offset. */
function letterBehind(text: string, end: number, fold: Fold): string {
  let at = end;
  while (at < text.length && fold.look(text.charCodeAt(at)) <= LAST_CLASS) at++;
  return at === text.length ? '' : String.fromCharCode(fold.look(text.charCodeAt(at)));
}

/** The folded first letter of the word that ends before an offset. */
function letterBefore(text: string, start: number, fold: Fold): string {
  let at = start;
  while (at > 0 && fold.look(text.charCodeAt(at - 1)) <= LAST_CLASS) at--;
  for (; at > 0; at--) {
    const unit = text.charCodeAt(at - 1);
    const folded = fold.look(unit);
    // "U.N. Council", the end of a sentence without a blank behind it, or a word in two nodes.
    if (folded === DOT || unit === JOINT_UNIT) return '';
    if (!isInner(folded)) break;
  }
  while (at < start && fold.look(text.charCodeAt(at)) <= LAST_CLASS) at++;
  return at === start || at === 0 ? '' : letterAt(text, at, fold);
}

function letterAt(text: string, at: number, fold: Fold): string {
  const folded = fold.look(text.charCodeAt(at));
  return isDigit(folded) ? '' : String.fromCharCode(folded);
}

/** True for what may stand between two letters of one word. */
function isInner(folded: number): boolean {
  return (folded > LAST_CLASS && !isHan(folded)) || folded === IGNORED || folded === APOSTROPHE || folded === DOT;
}

function isNothing(unit: number, fold: Fold): boolean {
  return unit === JOINT_UNIT || fold.look(unit) === IGNORED;
}

/** Plain letters, from `lastIndex` on. */
const PLAIN_WORD = /[a-z]+/y;
/** Longer words, with all that stands between their letters, are no words of a name: a page of one word takes no longer than others. */
const MAX_WORD_UNITS = 256;
const BLANK = 0x20;
const COMMA = 0x2c;
const POINT = 0x2e;

/** Reads words of a text in small letters; tokens.ts looks more closely. */
class WordReader {
  /** The word that was read last, folded, across points and joints. */
  word = '';
  /** The offset behind it. */
  end = 0;
  /** Where the next word may begin: behind the first point or joint inside this one, or behind all of it. */
  next = 0;
  private head: { readonly word: string; readonly end: number } | undefined;

  constructor(
    private readonly text: string,
    private readonly fold: Fold,
  ) {}

  isLetter(at: number): boolean {
    const folded = this.fold.look(this.text.charCodeAt(at));
    return folded > LAST_CLASS && !isHan(folded);
  }

  /** Back from an offset to where a word begins for certain, but not before `least`. */
  findStart(from: number, least: number): number {
    const { text, fold } = this;
    let at = from;
    for (; at > least; at--) {
      const unit = text.charCodeAt(at - 1);
      if (unit !== JOINT_UNIT && !isInner(fold.look(unit))) break;
    }
    return at;
  }

  /** Reads the word or number that begins at an offset. */
  read(start: number): void {
    const { text } = this;
    PLAIN_WORD.lastIndex = start;
    if (PLAIN_WORD.test(text)) {
      const end = PLAIN_WORD.lastIndex;
      const unit = text.charCodeAt(end);
      if (unit === BLANK || unit === COMMA || (unit === POINT && end - start > 1)) {
        this.word = text.slice(start, end);
        this.end = this.next = end;
        this.head = undefined;
        return;
      }
    }
    this.readSlowly(start);
  }

  /** Takes for the word what stands before the first joint in it, once; false if there is none. */
  takeHead(): boolean {
    const { head } = this;
    if (head === undefined) return false;
    this.word = head.word;
    this.end = head.end;
    this.head = undefined;
    return true;
  }

  private readSlowly(start: number): void {
    const { text, fold } = this;
    const isNumber = isDigit(fold.look(text.charCodeAt(start)));
    let word = '';
    let isDotted = false;
    let at = start;
    this.head = undefined;
    this.next = 0;
    const limit = Math.min(text.length, start + MAX_WORD_UNITS);
    for (; at < limit; at++) {
      const unit = text.charCodeAt(at);
      const folded = fold.look(unit);
      if (folded > LAST_CLASS) {
        if (isHan(folded) || isDigit(folded) !== isNumber) break;
        word += String.fromCharCode(folded);
        continue;
      }
      if (unit === JOINT_UNIT) this.head ??= { word, end: at };
      else if (folded === DOT && (word.length === 1 || isDotted)) isDotted = true;
      else if (folded === IGNORED || folded === APOSTROPHE) continue;
      else break;
      this.next ||= at + 1;
    }
    this.word = word;
    this.end = at;
    this.next ||= at;
  }
}
