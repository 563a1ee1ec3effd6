import type { Candidate } from './candidate';
import { chooseFollowUps } from './choose-follow-ups';
import { scanBlock } from './find-candidates';
import type { Gazetteer } from './gazetteer';
import { findNeededParts, type GazetteerPart } from './gazetteer-parts';
import { type Evidence, judgeAlias } from './licence';
import type { Mention } from './mention';
import {
  type BlockFinds,
  createBlockFinds,
  findPageEvidence,
  isFollowUp,
  isProse,
  isSameSet,
  type PageEvidence,
} from './page-evidence';
import { resolveOverlaps } from './resolve-overlaps';
import { createTally, type Tally } from './tally';
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
  /** The parts of the gazetteer that the page's writings ask for, beside the one that is always there. */
  findNeededParts(): GazetteerPart[];
  /** Grows whenever the page's evidence changes, and with it perhaps the mentions of any block. */
  evidenceVersion(): number;
}

/** Begins the reading of a page. */
export function createPageReading(gazetteer: Gazetteer, tally: Tally = createTally()): PageReading {
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
      const finds = createBlockFinds(text, scanBlock(text, gazetteer, tally));
      if (finds) blocks.set(id, finds);
      isStale ||= had || finds !== undefined || (isNewProse && pageEvidence.about.size > 0);
      return finds !== undefined;
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
      const followUps = chooseFollowUps(
        block.candidates.filter(isFollowUp),
        { text: block.text, mentions: firm },
        before && { text: before.text, mentions: firmMentionsOf(before, pageEvidence) },
        pageEvidence.page,
      );
      return [...firm, ...followUps.map((candidate) => toMention(block.text, candidate, false))].sort(
        (a, b) => a.start - b.start || b.end - a.end,
      );
    },
    findNeededParts() {
      refresh();
      return findNeededParts(tally, pageEvidence.page);
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
    if (isFollowUp(candidate)) continue;
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
