import { NEAR_GROUPS } from './near-groups';
import { findBaseForm } from './word-forms';

const near = findNear(NEAR_GROUPS);

/** Base forms of words that may stand for a word in a query: the statement or its plain words may use another one. */
export function findNearBases(word: string): readonly string[] {
  return near.get(findBaseForm(word)) ?? [];
}

function findNear(groups: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const group of groups.split('/')) {
    const bases = group.trim().split(/\s+/).map(findBaseForm);
    for (const base of bases) {
      const others = found.get(base) ?? new Set();
      for (const other of bases) if (other !== base) others.add(other);
      found.set(base, others);
    }
  }
  return new Map([...found].map(([base, others]) => [base, [...others]]));
}
