import { isBefore } from '../shadow-trees';

/** Which block of a page names each term first, in the page's order, while blocks come and go. */
export interface FirstMentions {
  /** Gives the blocks that are no longer the first for some term. */
  add(block: number, at: Node, terms: ReadonlySet<string>): ReadonlySet<number>;
  /** Gives the blocks that have become the first for some term. */
  remove(block: number): ReadonlySet<number>;
  isFirst(block: number, term: string): boolean;
}

interface Naming {
  readonly block: number;
  readonly at: Node;
}

/** Begins without blocks. */
export function createFirstMentions(): FirstMentions {
  const namings = new Map<string, Naming[]>();
  const termsOf = new Map<number, ReadonlySet<string>>();

  return {
    add(block, at, terms) {
      const overtaken = new Set<number>();
      termsOf.set(block, terms);
      for (const term of terms) {
        const others = namings.get(term) ?? [];
        namings.set(term, others);
        const place = findPlace(others, at);
        const first = others[0];
        if (place === 0 && first) overtaken.add(first.block);
        others.splice(place, 0, { block, at });
      }
      return overtaken;
    },
    remove(block) {
      const promoted = new Set<number>();
      for (const term of termsOf.get(block) ?? []) {
        const others = namings.get(term) ?? [];
        const wasFirst = others[0]?.block === block;
        const left = others.filter((other) => other.block !== block);
        namings.set(term, left);
        if (wasFirst && left[0]) promoted.add(left[0].block);
      }
      termsOf.delete(block);
      return promoted;
    },
    isFirst: (block, term) => namings.get(term)?.[0]?.block === block,
  };
}

/**
 * How many namings stand before a node. Most blocks come in the page's order, so the last is asked first; asked this way
 * round, and not the node about the last, the browser has the shorter way among siblings.
 */
function findPlace(namings: readonly Naming[], node: Node): number {
  const last = namings.at(-1);
  if (last === undefined || isBefore(last.at, node)) return namings.length;
  let low = 0;
  let high = namings.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore((namings[middle] as Naming).at, node)) low = middle + 1;
    else high = middle;
  }
  return low;
}
