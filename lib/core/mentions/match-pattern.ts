import type { Writing } from '../statement/term';
import { LIST, SOFT, STOP } from './fold';
import { matchWord } from './match-word';
import type { Part } from './notation';
import type { Token } from './tokens';

/** Where a pattern matched: token indexes, `to` exclusive. */
export interface PatternMatch {
  readonly from: number;
  readonly to: number;
  readonly hasError: boolean;
}

/** Called for every way to match: the token behind the match, and the strongest separator that may stand before it. */
type Found = (to: number, hasError: boolean, separator: number) => void;

/** Counts the work of matching, so that its growth can be proved and bounded. */
export interface Effort {
  steps: number;
}

/** A pattern that takes more steps at one place is given up there: no page may buy time with odd text. */
const MAX_STEPS_PER_PLACE = 20_000;

/** Reads patterns against tokens. One matcher serves one writing. */
export class PatternMatcher {
  private budget = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly writing: Writing,
    private readonly effort: Effort,
  ) {}

  /**
   * The longest match that begins at token `from` and holds token `through`; undefined if there is none.
   * An exact match goes before a longer one with an error.
   * @param mayErr whether one typing error may be forgiven
   */
  longestAt(parts: readonly Part[], from: number, through: number, mayErr: boolean): PatternMatch | undefined {
    let best: PatternMatch | undefined;
    this.budget = MAX_STEPS_PER_PLACE;
    this.run(parts, 0, from, SOFT, from, mayErr, false, true, (to, hasError) => {
      // One word with an error in it is another word.
      if (to <= through || (hasError && to - from < 2)) return;
      if (
        best === undefined ||
        Number(best.hasError) - Number(hasError) > 0 ||
        (best.hasError === hasError && to > best.to)
      ) {
        best = { from, to, hasError };
      }
    });
    return best;
  }

  /** True if the pattern stands right behind a mention that ends before token `at`. */
  follows(parts: readonly Part[], at: number): boolean {
    return this.matches(parts, at, -1, undefined);
  }

  /** True if the pattern, begun at token `from`, ends right before token `to`. */
  precedes(parts: readonly Part[], from: number, to: number): boolean {
    return (this.tokens[to]?.gap ?? STOP) < STOP && this.matches(parts, from, from, to);
  }

  private matches(parts: readonly Part[], from: number, first: number, to: number | undefined): boolean {
    let isFound = false;
    this.budget = MAX_STEPS_PER_PLACE;
    this.run(parts, 0, from, LIST, first, false, false, true, (end) => {
      isFound ||= to === undefined || end === to;
    });
    return isFound;
  }

  /**
   * Walks the parts from `index` on, and calls back for every way to match them.
   * @param allowed the strongest separator that may stand before the next token
   * @param first the token before which no separator counts
   * @param isTail true if nothing follows these parts in the alias
   */
  private run(
    parts: readonly Part[],
    index: number,
    at: number,
    allowed: number,
    first: number,
    mayErr: boolean,
    hasError: boolean,
    isTail: boolean,
    found: Found,
  ): void {
    this.effort.steps++;
    if (this.budget-- <= 0) return;
    const part = parts[index];
    if (part === undefined) {
      found(at, hasError, allowed);
      return;
    }
    const rest: Found = (to, error, separator) =>
      this.run(parts, index + 1, to, separator, first, mayErr, error, isTail, found);
    switch (part.type) {
      case 'word': {
        const token = this.tokens[at];
        if (token === undefined || (at !== first && token.gap > allowed)) return;
        const isLast = isTail && isEnd(parts, index + 1);
        const match = matchWord(part, token, this.writing, isLast, mayErr && !hasError);
        if (match !== undefined) rest(at + 1, hasError || match === 'one-error', SOFT);
        return;
      }
      case 'comma':
        rest(at, hasError, Math.max(allowed, LIST));
        return;
      case 'choice': {
        const isLast = isTail && isEnd(parts, index + 1);
        const unit = this.tokens[at]?.text.charCodeAt(0);
        for (const branch of part.branches) {
          // Neither endings nor errors change a first letter: most branches of a long choice end here.
          const [head] = branch;
          if (head?.type === 'word' && head.text.charCodeAt(0) !== unit) continue;
          this.run(branch, 0, at, allowed, first, mayErr, hasError, isLast, rest);
        }
        return;
      }
      case 'any-order':
        this.runAnyOrder(part.parts, at, allowed, first, mayErr, hasError, rest);
        return;
      case 'gap':
        for (let words = 0; words <= part.words; words++) {
          const token = this.tokens[at + words - 1];
          if (words > 0 && (token === undefined || (at + words - 1 !== first && token.gap >= STOP))) return;
          rest(at + words, hasError, LIST);
        }
        return;
    }
  }

  private runAnyOrder(
    parts: readonly (readonly Part[])[],
    at: number,
    allowed: number,
    first: number,
    mayErr: boolean,
    hasError: boolean,
    found: Found,
  ): void {
    if (parts.length === 0) {
      found(at, hasError, SOFT);
      return;
    }
    for (const [index, part] of parts.entries()) {
      const others = parts.filter((_, other) => other !== index);
      this.run(part, 0, at, allowed, first, mayErr, hasError, false, (to, error) =>
        this.runAnyOrder(others, to, LIST, first, mayErr, error, found),
      );
    }
  }
}

/** True if the parts from `index` on can match nothing at all. */
function isEnd(parts: readonly Part[], index: number): boolean {
  return parts
    .slice(index)
    .every(
      (part) =>
        part.type === 'comma' ||
        part.type === 'gap' ||
        (part.type === 'choice' && part.branches.some((branch) => isEnd(branch, 0))),
    );
}

/** The first letters, as UTF-16 units, that a match of the pattern can begin with; undefined if it can be any. */
export function findFirstUnits(parts: readonly Part[]): ReadonlySet<number> | undefined {
  const known = firstUnitsOf.get(parts);
  if (known) return known.units;
  const units = computeFirstUnits(parts);
  firstUnitsOf.set(parts, { units });
  return units;
}

/** Named patterns share their parts among many aliases: each is looked through once. */
const firstUnitsOf = new WeakMap<readonly Part[], { readonly units: ReadonlySet<number> | undefined }>();
const lengthOf = new WeakMap<readonly Part[], number>();

function computeFirstUnits(parts: readonly Part[]): ReadonlySet<number> | undefined {
  const units = new Set<number>();
  for (const part of parts) {
    if (part.type === 'comma') continue;
    if (part.type === 'gap') return undefined;
    if (part.type === 'word') return units.add(part.text.charCodeAt(0));
    const inner = part.type === 'choice' ? part.branches : part.parts;
    for (const branch of inner) {
      const own = findFirstUnits(branch);
      if (own === undefined && !isEnd(branch, 0)) return undefined;
      for (const unit of own ?? []) units.add(unit);
    }
    const mayBeEmpty = part.type === 'choice' && part.branches.some((branch) => isEnd(branch, 0));
    if (!mayBeEmpty) return units;
  }
  // All of it may be left out.
  return undefined;
}

/** True if a token can be the first of a match; `firstUnits` is what `findFirstUnits` gave. */
export function canBeginAt(firstUnits: ReadonlySet<number> | undefined, token: Token | undefined): boolean {
  return firstUnits === undefined || (token !== undefined && firstUnits.has(token.text.charCodeAt(0)));
}

/** The most tokens that a pattern can take, gaps included. */
export function longestLength(parts: readonly Part[]): number {
  const known = lengthOf.get(parts);
  if (known !== undefined) return known;
  const length = computeLength(parts);
  lengthOf.set(parts, length);
  return length;
}

function computeLength(parts: readonly Part[]): number {
  let length = 0;
  for (const part of parts) {
    if (part.type === 'word') length += 1;
    else if (part.type === 'gap') length += part.words;
    else if (part.type === 'choice') length += Math.max(0, ...part.branches.map(longestLength));
    else if (part.type === 'any-order') length += part.parts.map(longestLength).reduce((a, b) => a + b, 0);
  }
  return length;
}
