import type { Candidate } from './candidate';
import type { Mention } from './mention';

/**
 * Chooses which bare follow-ups ("the railway") count: their term was named in full earlier in the block or in the one
 * before, no other term that is called so is named anywhere on the page, and nothing stronger stands there.
 * @param firm the block's own mentions
 * @param earlier those of the block before
 */
export function chooseFollowUps(
  candidates: readonly Candidate[],
  firm: readonly Mention[],
  earlier: readonly Mention[],
  page: ReadonlySet<string>,
): Candidate[] {
  return candidates.filter(({ start, end, alias }) => {
    if (firm.some((mention) => mention.start < end && start < mention.end)) return false;
    const isNamed =
      earlier.some(({ term }) => term === alias.owner) ||
      firm.some((mention) => mention.term === alias.owner && mention.end <= start);
    if (!isNamed) return false;
    const owners = new Set(
      candidates.filter((other) => other.start < end && start < other.end).map((other) => other.alias.owner),
    );
    return [...owners].filter((owner) => page.has(`term:${owner}`)).length === 1;
  });
}
