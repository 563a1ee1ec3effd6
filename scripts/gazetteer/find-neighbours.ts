import { isHan } from '../../lib/core/mentions/fold';
import type { Guards, ReadyAlias } from '../../lib/core/mentions/gazetteer';
import type { Part } from '../../lib/core/mentions/notation';

/** First letters of the words that may stand somewhere; undefined if it may be any word, or none. */
type Letters = ReadonlySet<string> | undefined;

/** The first letters of the words that stand right before and behind a word, wherever it stands in an alias. */
export interface Neighbours {
  readonly before: Letters;
  readonly behind: Letters;
}

/**
 * Looks up what stands beside a word in an alias, and where the alias ends, in the guards that must stand there. Neither
 * endings nor typing errors change a first letter, so that one look at the page says for most places that the alias cannot
 * match there.
 */
export function findNeighbours({ alias, parts, getGuards }: ReadyAlias, word: string): Neighbours {
  const found: Neighbours[] = [];
  const { before, behind } = alias.type === 'proximity' ? ANY : lettersOfGuards(getGuards());
  for (const sequence of parts) walk(sequence, before, behind, word, found);
  // Chinese anchors are two characters, which the walk does not look for.
  if (found.length === 0) return ANY;
  return { before: unite(found.map((one) => one.before)), behind: unite(found.map((one) => one.behind)) };
}

const ANY: Neighbours = { before: undefined, behind: undefined };

/** What one of the guards on either side begins, or ends, with. */
function lettersOfGuards({ precededBy, followedBy }: Guards): Neighbours {
  return {
    before:
      precededBy.length === 0
        ? undefined
        : unite(precededBy.map(({ parts }) => lettersOf(parts.toReversed(), undefined, true))),
    behind:
      followedBy.length === 0 ? undefined : unite(followedBy.map(({ parts }) => lettersOf(parts, undefined, false))),
  };
}

function walk(parts: readonly Part[], before: Letters, behind: Letters, word: string, found: Neighbours[]): void {
  parts.forEach((part, index) => {
    const left = lettersOf(parts.slice(0, index).reverse(), before, true);
    const right = lettersOf(parts.slice(index + 1), behind, false);
    if (part.type === 'word' && part.text === word) found.push({ before: left, behind: right });
    if (part.type === 'choice') for (const branch of part.branches) walk(branch, left, right, word, found);
    if (part.type === 'any-order') {
      part.parts.forEach((inner, at) => {
        const others = part.parts.filter((_, other) => other !== at);
        walk(
          inner,
          unite([left, ...others.map((other) => lettersOf(other.toReversed(), left, true))]),
          unite([right, ...others.map((other) => lettersOf(other, right, false))]),
          word,
          found,
        );
      });
    }
  });
}

/** What a sequence can begin with, or end with if it is given and read backwards; `beyond` is what stands behind it. */
function lettersOf(parts: readonly Part[], beyond: Letters, isBackwards: boolean): Letters {
  const [part, ...rest] = parts;
  if (part === undefined) return beyond;
  if (part.type === 'comma') return lettersOf(rest, beyond, isBackwards);
  if (part.type === 'gap') return undefined;
  if (part.type === 'word') return isHan(part.text.charCodeAt(0)) ? undefined : new Set(part.text.charAt(0));
  const further = lettersOf(rest, beyond, isBackwards);
  const inner = part.type === 'choice' ? part.branches : part.parts;
  return unite(inner.map((branch) => lettersOf(isBackwards ? branch.toReversed() : branch, further, isBackwards)));
}

function unite(all: readonly Letters[]): Letters {
  const united = new Set<string>();
  for (const letters of all) {
    if (letters === undefined) return undefined;
    for (const letter of letters) united.add(letter);
  }
  return united;
}
