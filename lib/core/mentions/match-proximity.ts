import { STOP } from './fold';
import { DEFAULT_WITHIN, type ReadyAlias } from './gazetteer';
import { canBeginAt, type Effort, type PatternMatch, PatternMatcher } from './match-pattern';
import type { Token } from './tokens';

interface Piece extends PatternMatch {
  readonly part: number;
}

/** Finds the shortest stretch of one sentence that holds all parts of an alias, in any order, and the token `through`. */
export function matchProximity(
  { alias, parts, firstUnits }: ReadyAlias,
  tokens: readonly Token[],
  through: number,
  effort: Effort,
): PatternMatch | undefined {
  const within = alias.within ?? DEFAULT_WITHIN;
  const matcher = new PatternMatcher(tokens, alias.writing, effort);
  const pieces: Piece[] = [];
  for (let at = sentenceStart(tokens, through, within); at < tokens.length && at < through + within; at++) {
    if (at > through && (tokens[at] as Token).gap >= STOP) break;
    parts.forEach((part, index) => {
      const match = canBeginAt(firstUnits[index], tokens[at]) ? matcher.longestAt(part, at, at, true) : undefined;
      if (match) pieces.push({ ...match, part: index });
    });
  }
  return shortestCover(pieces, parts.length, through, within);
}

function sentenceStart(tokens: readonly Token[], through: number, within: number): number {
  let from = through;
  while (from > 0 && from > through - within && (tokens[from] as Token).gap < STOP) from--;
  return from;
}

function shortestCover(
  pieces: readonly Piece[],
  partCount: number,
  through: number,
  within: number,
): PatternMatch | undefined {
  let best: PatternMatch | undefined;
  for (const [index, first] of pieces.entries()) {
    if (first.from > through) break;
    const seen = new Set([first.part]);
    let to = first.to;
    let errors = Number(first.hasError);
    for (const piece of pieces.slice(index + 1)) {
      if (seen.size === partCount) break;
      if (seen.has(piece.part) || piece.from < to) continue;
      seen.add(piece.part);
      errors += Number(piece.hasError);
      to = piece.to;
    }
    const isWhole = seen.size === partCount && to > through && to - first.from <= within && errors <= 1;
    if (isWhole && (best === undefined || to - first.from < best.to - best.from)) {
      best = { from: first.from, to, hasError: errors > 0 };
    }
  }
  return best;
}
