import type { Candidate } from './candidate';
import { isInOtherLanguage } from './cyrillic-language';
import { findForeignGlosses } from './foreign-gloss';
import { asksForLicence, type Evidence, judgeAlias, needsOf } from './licence';

/** Owners of aliases that are no terms but contexts begin so. */
const CONTEXT_PREFIX = '@';
/** Shorter blocks are headings, links and labels: no prose. UTF-16 units. */
const MIN_PROSE = 80;
/** The share of its prose blocks that makes a page be about a context: a portal has a word about everything. */
const ABOUT_SHARE = 0.08;

/** What one block gave, before the page was asked. */
export interface BlockFinds {
  readonly text: string;
  /** Possible mentions. */
  readonly candidates: readonly Candidate[];
  /**
   * Contexts by their names, terms that are named in full as `term:<id>` and `long:<id>`, and terms whose abbreviation
   * the text explains as something else as `foreign:<id>`. Contexts are there once the block was read for them.
   */
  readonly evidence: ReadonlySet<string>;
  /** The evidence of the names alone. */
  readonly named: ReadonlySet<string>;
}

/** Puts together what a block's names say. */
export function createBlockFinds(text: string, names: readonly Candidate[]): BlockFinds {
  const own = names.filter(({ alias }) => !isInOtherLanguage(alias, text));
  const foreign = findForeignGlosses(text, own);
  const candidates = own.filter((candidate) => !foreign.includes(candidate));
  const named = new Set([...foreign.map(({ alias }) => `foreign:${alias.owner}`), ...evidenceOf(candidates)]);
  return { text, candidates: candidates.filter((candidate) => !isContext(candidate)), evidence: named, named };
}

/** The same block with the contexts that were found in it, in place of those that were known. */
export function withContexts(block: BlockFinds, contexts: readonly Candidate[]): BlockFinds {
  return { ...block, evidence: new Set([...block.named, ...evidenceOf(contexts)]) };
}

/** True if a name in the block counts only where the page licenses it. */
export function asksPage({ candidates }: BlockFinds): boolean {
  return candidates.some(({ alias }) => asksForLicence(alias));
}

/** What all blocks of a page say together. */
export type PageEvidence = Pick<Evidence, 'page' | 'about'>;

/** True for a candidate of a context, which is evidence and never a mention. */
function isContext({ alias }: Candidate): boolean {
  return alias.owner.startsWith(CONTEXT_PREFIX);
}

/** True for a candidate of the quiet layer ("the railway"). */
export function isFollowUp({ alias }: Candidate): boolean {
  return alias.type === 'follow-up';
}

/** True for a text that is long enough to say what a page is about. */
export function isProse(text: string): boolean {
  return text.length >= MIN_PROSE;
}

function evidenceOf(candidates: readonly Candidate[]): string[] {
  return candidates.flatMap((candidate) => {
    const { alias } = candidate;
    if (isFollowUp(candidate)) return [];
    if (isContext(candidate)) return [alias.owner.slice(CONTEXT_PREFIX.length)];
    return needsOf(alias).length === 0 ? [`term:${alias.owner}`, `long:${alias.owner}`] : [];
  });
}

/** Puts together what the blocks of a page say; `proseBlocks` counts all its blocks of prose, those without finds too. */
export function findPageEvidence(blocks: readonly BlockFinds[], proseBlocks: number): PageEvidence {
  const page = new Set(blocks.flatMap(({ evidence }) => [...evidence]));
  const about = findAbout(blocks, proseBlocks);
  addLicensedTerms({ page, about }, blocks);
  return { page, about };
}

/** Terms that only a weak alias names count as evidence once their own licence is found; one may license the next. */
function addLicensedTerms(
  evidence: { readonly page: Set<string>; readonly about: ReadonlySet<string> },
  blocks: readonly BlockFinds[],
): void {
  const { page, about } = evidence;
  const waiting = new Map<string, { alias: Candidate['alias']; block: ReadonlySet<string> }[]>();
  for (const { candidates, evidence } of blocks) {
    for (const candidate of candidates) {
      const { alias } = candidate;
      const key = `term:${alias.owner}`;
      if (isFollowUp(candidate) || page.has(key)) continue;
      const list = waiting.get(key) ?? [];
      list.push({ alias, block: evidence });
      waiting.set(key, list);
    }
  }
  let isGrowing = true;
  while (isGrowing) {
    isGrowing = false;
    for (const [key, list] of waiting) {
      if (!list.some(({ alias, block }) => judgeAlias(alias, { page, about, block }) !== undefined)) continue;
      page.add(key);
      waiting.delete(key);
      isGrowing = true;
    }
  }
}

/** Contexts that a good part of the page's prose speaks of. */
function findAbout(blocks: readonly BlockFinds[], proseBlocks: number): Set<string> {
  const counts = new Map<string, number>();
  for (const { text, evidence } of blocks) {
    if (!isProse(text) && proseBlocks > 0) continue;
    for (const key of evidence) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= ABOUT_SHARE * proseBlocks ? [key] : [])));
}

/** True if two sets hold the same. */
export function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((key) => b.has(key));
}
