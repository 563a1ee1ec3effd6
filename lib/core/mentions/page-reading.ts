import type { Candidate } from './candidate';
import { chooseFollowUps } from './choose-follow-ups';
import { findCandidates } from './find-candidates';
import { findForeignGlosses } from './foreign-gloss';
import type { Gazetteer } from './gazetteer';
import { type Evidence, judgeAlias, needsOf } from './licence';
import type { Effort } from './match-pattern';
import type { Mention } from './mention';
import { resolveOverlaps } from './resolve-overlaps';
import { widenSpan } from './widen-span';

const CONTEXT_PREFIX = '@';

/** What one block gave, before the page was asked. */
interface BlockFinds {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly evidence: ReadonlySet<string>;
}

/** A mention with the licence it got. */
interface Licensed extends Candidate {
  readonly licence?: string;
}

/**
 * The reading of one page: blocks come and go, and what one block says can license a name in another.
 * Made by `createPageReading`.
 */
export interface PageReading {
  /** Reads a block, or reads it again after a change; later blocks have higher ids. Gives true if it holds a possible mention or evidence. */
  readBlock(id: number, text: string): boolean;
  /** Forgets a block that has left the page. */
  dropBlock(id: number): void;
  /** The mentions of a block as the whole page licenses them now, in text order. */
  findMentions(id: number): Mention[];
  /** Grows whenever the page's evidence changes, and with it perhaps the mentions of any block. */
  evidenceVersion(): number;
}

/** Begins the reading of a page. */
export function createPageReading(gazetteer: Gazetteer, effort: Effort = { steps: 0 }): PageReading {
  const blocks = new Map<number, BlockFinds>();
  let pageEvidence: ReadonlySet<string> = new Set();
  let isStale = false;
  let version = 0;

  const refresh = (): void => {
    if (!isStale) return;
    isStale = false;
    const next = new Set<string>();
    for (const { evidence } of blocks.values()) for (const key of evidence) next.add(key);
    addLicensedTerms(next, blocks.values());
    if (next.size !== pageEvidence.size || [...next].some((key) => !pageEvidence.has(key))) version++;
    pageEvidence = next;
  };

  const blockBefore = (id: number): BlockFinds | undefined => {
    const earlier = [...blocks.keys()].filter((other) => other < id);
    return blocks.get(Math.max(...earlier));
  };

  return {
    readBlock(id, text) {
      const had = blocks.delete(id);
      const found = findCandidates(text, gazetteer, effort);
      const foreign = findForeignGlosses(text, found);
      const candidates = found.filter((candidate) => !foreign.includes(candidate));
      if (found.length > 0) blocks.set(id, { text, candidates, evidence: evidenceOf(candidates, foreign) });
      isStale ||= had || found.length > 0;
      return found.length > 0;
    },
    dropBlock(id) {
      isStale = blocks.delete(id) || isStale;
    },
    findMentions(id) {
      refresh();
      const block = blocks.get(id);
      if (!block) return [];
      const firm = firmMentionsOf(block, pageEvidence);
      if (!block.candidates.some(isFollowUp)) return firm;
      const before = blockBefore(id);
      const earlier = before ? firmMentionsOf(before, pageEvidence) : [];
      const followUps = chooseFollowUps(block.candidates.filter(isFollowUp), firm, earlier, pageEvidence);
      return [...firm, ...followUps.map((candidate) => toMention(block.text, candidate, false))].sort(
        (a, b) => a.start - b.start || b.end - a.end,
      );
    },
    evidenceVersion() {
      refresh();
      return version;
    },
  };
}

/**
 * Contexts by their names, terms that are named in full as `term:<id>` and `long:<id>`, and terms whose abbreviation the
 * text explains as something else as `foreign:<id>`.
 */
function evidenceOf(candidates: readonly Candidate[], foreign: readonly Candidate[]): Set<string> {
  const evidence = new Set(foreign.map(({ alias }) => `foreign:${alias.owner}`));
  for (const { alias } of candidates) {
    if (alias.type === 'follow-up') continue;
    if (alias.owner.startsWith(CONTEXT_PREFIX)) evidence.add(alias.owner.slice(1));
    else if (needsOf(alias).length === 0) evidence.add(`term:${alias.owner}`).add(`long:${alias.owner}`);
  }
  return evidence;
}

/** Terms that only a weak alias names count as evidence once their own licence is found; one may license the next. */
function addLicensedTerms(page: Set<string>, blocks: Iterable<BlockFinds>): void {
  const waiting = new Map<string, { alias: Candidate['alias']; block: ReadonlySet<string> }[]>();
  for (const { candidates, evidence } of blocks) {
    for (const { alias } of candidates) {
      const key = `term:${alias.owner}`;
      if (alias.owner.startsWith(CONTEXT_PREFIX) || alias.type === 'follow-up' || page.has(key)) continue;
      const list = waiting.get(key) ?? [];
      list.push({ alias, block: evidence });
      waiting.set(key, list);
    }
  }
  let isGrowing = true;
  while (isGrowing) {
    isGrowing = false;
    for (const [key, list] of waiting) {
      if (!list.some(({ alias, block }) => judgeAlias(alias, { page, block }) !== undefined)) continue;
      page.add(key);
      waiting.delete(key);
      isGrowing = true;
    }
  }
}

function isFollowUp({ alias }: Candidate): boolean {
  return alias.type === 'follow-up';
}

/** The mentions of a block but for the quiet layer. */
function firmMentionsOf(block: BlockFinds, page: ReadonlySet<string>): Mention[] {
  const evidence: Evidence = { page, block: block.evidence };
  const licensed: Licensed[] = [];
  for (const candidate of block.candidates) {
    if (candidate.alias.owner.startsWith(CONTEXT_PREFIX) || isFollowUp(candidate)) continue;
    const licence = judgeAlias(candidate.alias, evidence);
    if (licence) licensed.push({ ...candidate, ...(licence.by === undefined ? {} : { licence: licence.by }) });
  }
  return resolveOverlaps(licensed).map(({ candidate, nested }) => toMention(block.text, candidate, nested));
}

function toMention(text: string, candidate: Licensed, nested: boolean): Mention {
  const { alias, licence, hasError } = candidate;
  const { start, end } = widenSpan(text, candidate);
  return {
    start,
    end,
    term: alias.owner,
    surface: text.slice(start, end),
    nested,
    why: {
      alias: alias.pattern,
      type: alias.type,
      ...(licence === undefined ? {} : { licence }),
      ...(hasError ? { corrected: true } : {}),
    },
  };
}
