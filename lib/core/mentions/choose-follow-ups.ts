import { standsAlone } from './bare-word';
import type { Candidate } from './candidate';
import type { Mention } from './mention';

/** A block with what is firmly named in it. */
export interface NamedBlock {
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Letters at the end of a name that tell its head in any case: "дорог" in "железной дорогой". */
const HEAD_LETTERS = 4;

/**
 * Chooses which bare follow-ups ("the railway") count: their term was named in full earlier in the block or in the one
 * before, nothing else was called so in between, no other term that is called so is named anywhere on the page, and
 * nothing stronger stands there.
 * @param block the block with its own mentions
 * @param earlier the block before
 */
export function chooseFollowUps(
  candidates: readonly Candidate[],
  block: NamedBlock,
  earlier: NamedBlock | undefined,
  page: ReadonlySet<string>,
): Candidate[] {
  const chosen: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if ([...block.mentions, ...chosen].some((other) => other.start < candidate.end && candidate.start < other.end))
      continue;
    if (!standsAlone(block.text, candidate, candidate.alias.writing)) continue;
    const since = textSinceNamed(candidate, block, earlier, chosen);
    if (since === undefined || since.toLowerCase().includes(headOf(block.text, candidate))) continue;
    const owners = new Set(
      candidates
        .filter((other) => other.start < candidate.end && candidate.start < other.end)
        .map((other) => other.alias.owner),
    );
    if ([...owners].filter((owner) => page.has(`term:${owner}`)).length === 1) chosen.push(candidate);
  }
  return chosen;
}

/** What is read between the last time that the term is named, or followed up, and a follow-up; undefined if it is not. */
function textSinceNamed(
  { start, alias }: Candidate,
  { text, mentions }: NamedBlock,
  earlier: NamedBlock | undefined,
  chosen: readonly Candidate[],
): string | undefined {
  const ends = [
    ...mentions.flatMap(({ term, end }) => (term === alias.owner ? [end] : [])),
    ...chosen.flatMap((other) => (other.alias.owner === alias.owner ? [other.end] : [])),
  ].filter((end) => end <= start);
  if (ends.length > 0) return text.slice(Math.max(...ends), start);
  const before = earlier?.mentions.filter(({ term }) => term === alias.owner).map(({ end }) => end) ?? [];
  if (earlier === undefined || before.length === 0) return undefined;
  return earlier.text.slice(Math.max(...before)) + text.slice(0, start);
}

/** The word that something else would be called by too, without its ending. */
function headOf(text: string, { start, end }: Candidate): string {
  const words = text.slice(start, end).toLowerCase().split(/\s+/);
  const last = words.at(-1) ?? '';
  // Chinese has no blanks: its head is the last two characters.
  return /\p{Script=Han}/u.test(last) ? last.slice(-2) : last.slice(0, HEAD_LETTERS);
}
