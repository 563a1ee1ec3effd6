import type { NameLayer } from './alias';
import type { Candidate } from './candidate';
import { chooseFollowUps } from './choose-follow-ups';
import { countWriting } from './count-writing';
import { findContexts, findNames } from './find-candidates';
import type { Gazetteer } from './gazetteer';
import { findNeededParts, type GazetteerPart } from './gazetteer-parts';
import { type Evidence, judgeAlias } from './licence';
import type { Mention } from './mention';
import {
  asksPage,
  type BlockFinds,
  createBlockFinds,
  findPageEvidence,
  isFollowUp,
  isProse,
  isSameSet,
  type PageEvidence,
  withContexts,
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
  /** Counts which scripts a text of the page is written in; blocks that hold no name are heard of only so. */
  countWriting(text: string): void;
  /**
   * Reads the names of a block, or reads them again; later blocks have higher ids.
   * @param isNext false if on the page something stands between it and the block that was read before
   * @param upTo the last layer of names that the page lets in
   * @returns true if it holds a possible mention or evidence
   */
  readBlock(id: number, text: string, isNext?: boolean, upTo?: NameLayer): boolean;
  /** True once a name has been read that counts only where the page licenses it: its blocks are then to be read for contexts. */
  asksForContexts(): boolean;
  /** Reads a block for contexts, whether or not it holds names. Gives true if it holds evidence. */
  readContexts(id: number, text: string): boolean;
  /** Says that all blocks have been read for contexts: only now is it known that nothing speaks against a name. */
  finishContexts(): void;
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
  /** For a block with finds the one before it on the page, which may be gone by now. */
  const before = new Map<number, number>();
  const prose = new Set<number>();
  let pageEvidence: PageEvidence = { page: new Set(), about: new Set() };
  let isStale = false;
  let version = 0;
  let hasAsked = false;
  let hasContexts = false;
  let lastId = -1;

  const keep = (id: number, finds: BlockFinds): void => {
    blocks.set(id, finds);
    isStale = true;
  };
  const refresh = (): void => {
    if (!isStale) return;
    isStale = false;
    const next = findPageEvidence([...blocks.values()], prose.size);
    if (!isSameSet(next.page, pageEvidence.page) || !isSameSet(next.about, pageEvidence.about)) version++;
    pageEvidence = next;
  };
  const blockBefore = (id: number): BlockFinds | undefined => blocks.get(before.get(id) ?? -1);

  return {
    countWriting: (text) => countWriting(text, tally),
    readBlock(id, text, isNext = true, upTo = 'central') {
      isStale = blocks.delete(id) || isStale;
      const names = findNames(text, gazetteer, tally, upTo);
      const previous = lastId;
      lastId = Math.max(lastId, id);
      if (names.length === 0) return false;
      if (isNext && id > previous) before.set(id, previous);
      const finds = createBlockFinds(text, names);
      hasAsked ||= asksPage(finds);
      keep(id, finds);
      return true;
    },
    asksForContexts: () => hasAsked,
    readContexts(id, text) {
      if (isProse(text) && !prose.has(id)) {
        prose.add(id);
        isStale ||= pageEvidence.about.size > 0;
      }
      const contexts = findContexts(text, gazetteer, tally);
      const finds = blocks.get(id) ?? createBlockFinds(text, []);
      if (contexts.length > 0 || blocks.has(id)) keep(id, withContexts(finds, contexts));
      return contexts.length > 0;
    },
    finishContexts() {
      if (!hasContexts) version++;
      hasContexts = true;
    },
    dropBlock(id) {
      before.delete(id);
      const wasKnown = [blocks.delete(id), prose.delete(id)].includes(true);
      isStale ||= wasKnown;
    },
    findMentions(id) {
      refresh();
      const block = blocks.get(id);
      if (!block) return [];
      const firm = firmMentionsOf(block, pageEvidence, hasContexts);
      if (!block.candidates.some(isFollowUp)) return firm;
      const earlier = blockBefore(id);
      const followUps = chooseFollowUps(
        block.candidates.filter(isFollowUp),
        { text: block.text, mentions: firm },
        earlier && { text: earlier.text, mentions: firmMentionsOf(earlier, pageEvidence, hasContexts) },
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

/** Reads blocks in one go, numbered in their order. */
export function readAll(reading: PageReading, texts: readonly string[]): void {
  texts.forEach((text, id) => {
    reading.countWriting(text);
    reading.readBlock(id, text);
  });
  if (!reading.asksForContexts()) return;
  texts.forEach((text, id) => {
    reading.readContexts(id, text);
  });
  reading.finishContexts();
}

/** The mentions of a block but for the quiet layer. */
function firmMentionsOf(block: BlockFinds, page: PageEvidence, hasContexts: boolean): Mention[] {
  const evidence: Evidence = { ...page, block: block.evidence };
  const licensed: Licensed[] = [];
  for (const candidate of block.candidates) {
    if (isFollowUp(candidate)) continue;
    // What shows up only to be taken back would be worse than what comes a moment later.
    if (!hasContexts && candidate.alias.unless !== undefined) continue;
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
