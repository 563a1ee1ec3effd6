import type { Candidate } from './candidate';
import { STOP } from './fold';
import type { Gazetteer, Guard, ReadyAlias } from './gazetteer';
import { canBeginAt, type Effort, type PatternMatch, PatternMatcher } from './match-pattern';
import { matchProximity } from './match-proximity';
import { belongsToRival, type Party } from './nearest-party';
import { TokenWindow } from './token-window';
import type { Token } from './tokens';

/** How far on either side a sentence is looked through for other names, in words; longer ones are lists. */
const SENTENCE_REACH = 60;
/** How far back a passage is looked through where a sentence names nobody, in words. */
const PASSAGE_REACH = 80;

/**
 * What a block may cost, in steps, for its names and once more for its contexts: the densest paragraphs of real articles
 * take 20,000 in all, and long blocks about one for each unit. Only text that is made to keep the matcher busy takes more,
 * and is then read no further.
 */
const FREE_STEPS = 100_000;
const STEPS_PER_UNIT = 10;

/** Matches the aliases of an anchor against the text around it, and gathers the candidates of one block. */
export class AliasVerifier {
  private readonly window: TokenWindow;
  private readonly found = new Map<string, Candidate>();
  private readonly maxSteps: number;

  constructor(
    text: string,
    private readonly gazetteer: Gazetteer,
    private readonly effort: Effort,
  ) {
    this.window = new TokenWindow(text, gazetteer.fold);
    this.maxSteps = effort.steps + FREE_STEPS + STEPS_PER_UNIT * text.length;
  }

  /** Matches an alias, by its number, that could hold the word at an offset. */
  verify(alias: number, offset: number): void {
    if (this.effort.steps > this.maxSteps) return;
    const through = this.window.moveTo(offset);
    if (through < 0) return;
    const ready = this.gazetteer.getReady(alias);
    const match = this.match(ready, through);
    if (match && !this.isBlocked(ready, match)) this.keep(alias, ready, match);
  }

  /** What has been found since the last call. */
  takeCandidates(): Candidate[] {
    const candidates = [...this.found.values()];
    this.found.clear();
    return candidates;
  }

  private match(ready: ReadyAlias, through: number): PatternMatch | undefined {
    const { tokens } = this.window;
    const { alias } = ready;
    if (alias.type === 'proximity') {
      return matchProximity(ready, tokens, through, this.effort);
    }
    const matcher = this.matcher(ready);
    const mayErr = ready.hasSeveralWords && alias.type === 'phrase';
    let best: PatternMatch | undefined;
    for (let from = Math.max(0, through - ready.length + 1); from <= through; from++) {
      if (!canBeginAt(ready.firstUnits[0], tokens[from])) continue;
      const match = matcher.longestAt(ready.parts[0] ?? [], from, through, mayErr);
      if (match && (best === undefined || isBetter(match, best))) best = match;
    }
    return best;
  }

  private isBlocked(ready: ReadyAlias, match: PatternMatch): boolean {
    const { from, to } = match;
    const matcher = this.matcher(ready);
    const { notBefore, notAfter, notInside, followedBy, precededBy } = ready.getGuards();
    const follows = (guard: Guard): boolean => matcher.follows(guard.parts, to);
    const precedes = (guard: Guard): boolean =>
      this.startsBefore(guard, from, (start) => matcher.precedes(guard.parts, start, from));
    const surrounds = (guard: Guard): boolean =>
      this.startsBefore(guard, from + 1, (start) => {
        const around = matcher.longestAt(guard.parts, start, to - 1, false);
        return around !== undefined && around.to - around.from >= to - from;
      });
    if (notBefore.some(follows) || notAfter.some(precedes) || notInside.some(surrounds)) return true;
    if (followedBy.length > 0 && !followedBy.some(follows)) return true;
    if (precededBy.length > 0 && !precededBy.some(precedes)) return true;
    return this.isBlockedByRivals(ready, match);
  }

  /**
   * A rival's name in the mention speaks against it, and so does one in its sentence, unless its own people are named
   * there too, and nearer. Where the sentence names nobody, the same is asked of the passage before it.
   */
  private isBlockedByRivals(ready: ReadyAlias, { from, to }: PatternMatch): boolean {
    const { beside, notBeside } = ready.getGuards();
    if (beside.length === 0 && notBeside.length === 0) return false;
    const { tokens } = this.window;
    const matcher = this.matcher(ready);
    const nameAt = (guards: readonly Guard[], at: number): number => {
      for (const { parts, firstUnits } of guards) {
        const name = canBeginAt(firstUnits, tokens[at]) ? matcher.longestAt(parts, at, at, false) : undefined;
        if (name) return name.to;
      }
      return 0;
    };
    const stands = (guards: readonly Guard[], start: number, end: number): boolean => {
      for (let at = start; at < end; at++) if (nameAt(guards, at) > 0) return true;
      return false;
    };
    const findParties = (guards: readonly Guard[], isRival: boolean): Party[] => {
      const parties: Party[] = [];
      for (let at = start; at < end; at = Math.max(at + 1, parties.at(-1)?.to ?? 0)) {
        const last = at >= from && at < to ? 0 : nameAt(guards, at);
        if (last > 0) parties.push({ from: at, to: last, isRival });
      }
      return parties;
    };
    const start = this.sentenceStart(from);
    const end = this.sentenceEnd(to);
    if (stands(notBeside, from, to)) return true;
    const hasOwn = stands(beside, start, end);
    if (notBeside.length === 0) return !hasOwn;
    if (hasOwn) {
      const rivals = findParties(notBeside, true);
      if (rivals.length === 0) return false;
      const parties = [...rivals, ...findParties(beside, false)].sort((a, b) => a.from - b.from);
      return belongsToRival(parties, tokens, { from, to });
    }
    if (stands(notBeside, start, end)) return true;
    const passage = Math.max(0, from - PASSAGE_REACH);
    return stands(notBeside, passage, start) && !stands(beside, passage, start);
  }

  private sentenceStart(from: number): number {
    const { tokens } = this.window;
    let at = from;
    while (at > 0 && from - at < SENTENCE_REACH && (tokens[at] as Token).gap < STOP) at--;
    return at;
  }

  private sentenceEnd(to: number): number {
    const { tokens } = this.window;
    let at = to;
    while (at < tokens.length && at < to + SENTENCE_REACH && (tokens[at] as Token).gap < STOP) at++;
    return at;
  }

  private startsBefore(guard: Guard, before: number, holds: (start: number) => boolean): boolean {
    const { tokens } = this.window;
    for (let start = Math.max(0, before - guard.length); start < before; start++) {
      if (canBeginAt(guard.firstUnits, tokens[start]) && holds(start)) return true;
    }
    return false;
  }

  private keep(index: number, ready: ReadyAlias, match: PatternMatch): void {
    const { tokens } = this.window;
    const start = (tokens[match.from] as Token).start;
    const end = (tokens[match.to - 1] as Token).end;
    const key = `${index}:${start}`;
    const known = this.found.get(key);
    if (known && known.end >= end) return;
    this.found.set(key, { start, end, alias: ready.alias, hasError: match.hasError });
  }

  private matcher(ready: ReadyAlias): PatternMatcher {
    return new PatternMatcher(this.window.tokens, ready.alias.writing, this.effort);
  }
}

/** Exact goes before corrected, then long before short. */
function isBetter(a: PatternMatch, b: PatternMatch): boolean {
  if (a.hasError !== b.hasError) return b.hasError;
  return a.to - a.from > b.to - b.from;
}
