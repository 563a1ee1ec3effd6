import type { Candidate } from './candidate';

/** A candidate that counts, and whether it stands inside a longer one. */
export interface Resolved<T extends Candidate> {
  readonly candidate: T;
  readonly nested: boolean;
}

/**
 * Chooses among overlapping candidates of one block: the longest first, the exact before the corrected. A whole name
 * inside a longer name of another term is kept as nested; what overlaps only in part gives way. A name that was only
 * gathered from its parts (proximity) gives way to one that was read as a phrase.
 * @returns in text order, the longer before the shorter at one place
 */
export function resolveOverlaps<T extends Candidate>(candidates: readonly T[]): Resolved<T>[] {
  const ranked = candidates
    .filter((candidate) => !givesWay(candidate, candidates))
    .sort(
      (a, b) =>
        Number(a.hasError) - Number(b.hasError) ||
        lengthOf(b) - lengthOf(a) ||
        a.start - b.start ||
        compareOwners(a, b),
    );
  const kept: Resolved<T>[] = [];
  for (const candidate of ranked) {
    const rivals = kept.filter(({ candidate: other }) => other.start < candidate.end && candidate.start < other.end);
    if (rivals.length === 0) kept.push({ candidate, nested: false });
    else if (
      rivals.every(({ candidate: other }) => isInside(candidate, other) && other.alias.owner !== candidate.alias.owner)
    ) {
      kept.push({ candidate, nested: true });
    }
  }
  return kept.sort((a, b) => a.candidate.start - b.candidate.start || lengthOf(b.candidate) - lengthOf(a.candidate));
}

/** True for a proximity candidate that a phrase of its own term, or a part of another's phrase, lies in. */
function givesWay(candidate: Candidate, candidates: readonly Candidate[]): boolean {
  if (candidate.alias.type !== 'proximity') return false;
  return candidates.some(
    (other) =>
      other.alias.type !== 'proximity' &&
      other.start < candidate.end &&
      candidate.start < other.end &&
      (other.alias.owner === candidate.alias.owner || !(isInside(other, candidate) || isInside(candidate, other))),
  );
}

function lengthOf(candidate: Candidate): number {
  return candidate.end - candidate.start;
}

function isInside(inner: Candidate, outer: Candidate): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function compareOwners(a: Candidate, b: Candidate): number {
  return a.alias.owner < b.alias.owner ? -1 : a.alias.owner > b.alias.owner ? 1 : 0;
}
