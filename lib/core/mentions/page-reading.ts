import type { Candidate } from './candidate';
import { chooseFollowUps } from './choose-follow-ups';
import { findCandidates } from './find-candidates';
import { findForeignGlosses } from './foreign-gloss';
import type { Gazetteer } from './gazetteer';
import { type Evidence, judgeAlias } from './licence';
import type { Effort } from './match-pattern';
import type { Mention } from './mention';
import {
  type BlockFinds,
  findBlockEvidence,
  findPageEvidence,
  isContext,
  isFollowUp,
  isProse,
  isSameSet,
  type PageEvidence,
} from './page-evidence';
import { resolveOverlaps } from './resolve-overlaps';
import { widenSpan } from './widen-span';

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
  let pageEvidence: PageEvidence = { page: new Set(), about: new Set() };
  let isStale = false;
  let version = 0;
  let proseBlocks = 0;
  let lastId = -1;

  const refresh = (): void => {
    if (!isStale) return;
    isStale = false;
    const next = findPageEvidence([...blocks.values()], proseBlocks);
    if (!isSameSet(next.page, pageEvidence.page) || !isSameSet(next.about, pageEvidence.about)) version++;
    pageEvidence = next;
  };

  const blockBefore = (id: number): BlockFinds | undefined => {
    const earlier = [...blocks.keys()].filter((other) => other < id);
    return blocks.get(Math.max(...earlier));
  };

  return {
    readBlock(id, text) {
      const had = blocks.delete(id);
      const isNewProse = id > lastId && isProse(text);
      if (isNewProse) proseBlocks++;
      lastId = Math.max(lastId, id);
      const found = findCandidates(text, gazetteer, effort);
      const foreign = findForeignGlosses(text, found);
      const candidates = found.filter((candidate) => !foreign.includes(candidate));
      if (found.length > 0) blocks.set(id, { text, candidates, evidence: findBlockEvidence(candidates, foreign) });
      isStale ||= had || found.length > 0 || (isNewProse && pageEvidence.about.size > 0);
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
      const followUps = chooseFollowUps(block.candidates.filter(isFollowUp), firm, earlier, pageEvidence.page);
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

/** The mentions of a block but for the quiet layer. */
function firmMentionsOf(block: BlockFinds, page: PageEvidence): Mention[] {
  const evidence: Evidence = { ...page, block: block.evidence };
  const licensed: Licensed[] = [];
  for (const candidate of block.candidates) {
    if (isContext(candidate) || isFollowUp(candidate)) continue;
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
