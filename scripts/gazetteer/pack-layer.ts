import type { Alias, PackedLayer } from '../../lib/core/mentions/alias';
import { errorKeysOf, findAnchorKeys, KEY_LETTERS, MIN_LETTERS_FOR_ERROR } from '../../lib/core/mentions/anchor-key';
import type { ReadyAlias } from '../../lib/core/mentions/gazetteer';
import type { Part } from '../../lib/core/mentions/notation';
import type { Writing } from '../../lib/core/statement/term';
import { compileExpressions } from './anchor-expressions';
import { findNeighbours, type Neighbours } from './find-neighbours';
import { Numbers } from './numbers';

/** A word that an alias is looked for by, and what stands beside it there. */
export interface AnchorEntry {
  /** Folded; for Chinese, two characters. */
  readonly anchor: string;
  readonly writing: Writing;
  /** True if one typing error may be forgiven in it. */
  readonly mayErr: boolean;
  /** True if it takes no ending but an English plural. */
  readonly isClosed: boolean;
  /** True if it is written in capitals. */
  readonly isUpper: boolean;
  readonly neighbours: Neighbours;
  /** The alias's number in what is packed. */
  readonly alias: number;
}

/** The entries of an alias, in the order of its anchors. */
export function findEntries(ready: ReadyAlias, anchors: readonly string[], number: number): AnchorEntry[] {
  return anchors.map((anchor) => {
    const words = findWords(ready.parts, anchor);
    const mayErr = mayHoldError(ready.alias, anchor);
    const { writing } = ready.alias;
    const isWhole = words.length > 0 && words.every((word) => word.ending === 'none');
    return {
      anchor,
      writing,
      mayErr,
      isClosed: writing === 'en' && (anchor.length < KEY_LETTERS || (isWhole && !mayErr)),
      isUpper: words.length > 0 && words.every((word) => word.isUpper),
      neighbours: findNeighbours(ready, anchor),
      alias: number,
    };
  });
}

/** Packs the words that aliases are looked for by. */
export function packLayer(entries: readonly AnchorEntry[], traditional: string): PackedLayer {
  const file = new AnchorFile();
  for (const { anchor, mayErr, isUpper, isClosed, writing, neighbours, alias } of entries) {
    const number = file.add(
      `${anchor}${mayErr ? '~' : ''}${isClosed ? '!' : ''}${isUpper ? '^' : ''}`,
      `${alias}${formatNeighbours(neighbours)}`,
    );
    for (const key of findAnchorKeys(anchor, writing)) addTo(file.keys, key, number);
    if (mayErr) for (const key of errorKeysOf(anchor)) addTo(file.errorKeys, key, number);
  }
  const keys = { first: [...file.keys.keys()], errors: [...file.errorKeys.keys()] };
  return { ...compileExpressions(keys, traditional), ...file.pack() };
}

type Word = Extract<Part, { type: 'word' }>;

/** Everywhere that a word stands in an alias; none for two Chinese characters. */
function findWords(sequences: readonly (readonly Part[])[], text: string): readonly Word[] {
  return sequences.flat().flatMap((part) => {
    if (part.type === 'word') return part.text === text ? [part] : [];
    if (part.type === 'choice') return findWords(part.branches, text);
    return part.type === 'any-order' ? findWords(part.parts, text) : [];
  });
}

/** Abbreviations and bare words must be written right; so must short words. */
function mayHoldError({ type }: Alias, anchor: string): boolean {
  return (type === 'phrase' || type === 'proximity') && anchor.length >= MIN_LETTERS_FOR_ERROR;
}

/** The letters that a place asks for, as anchor-index.ts reads them. */
function formatNeighbours({ before, behind }: Neighbours): string {
  const [left, right] = [before, behind].map((letters) => [...(letters ?? [])].sort().join(''));
  return left || right ? `,${left}${right ? `,${right}` : ''}` : '';
}

/** What anchor-index.ts reads. */
class AnchorFile {
  readonly keys = new Map<string, Set<number>>();
  readonly errorKeys = new Map<string, Set<number>>();
  private readonly numbers = new Numbers();
  private readonly places: string[][] = [];

  add(anchor: string, place: string): number {
    const number = this.numbers.of(anchor);
    const places = this.places[number] ?? [];
    this.places[number] = places.includes(place) ? places : [...places, place];
    return number;
  }

  pack(): Pick<PackedLayer, 'keys' | 'errorKeys' | 'anchors'> {
    const lines = this.numbers.lines().split('\n');
    return {
      keys: formatKeys(this.keys),
      errorKeys: formatKeys(this.errorKeys),
      anchors: lines.map((anchor, number) => [anchor, ...(this.places[number] ?? [])].join(' ')).join('\n'),
    };
  }
}

function addTo(keys: Map<string, Set<number>>, key: string, number: number): void {
  keys.set(key, (keys.get(key) ?? new Set()).add(number));
}

function formatKeys(keys: ReadonlyMap<string, ReadonlySet<number>>): string {
  return [...keys].map(([key, numbers]) => `;${key} ${[...numbers].join(' ')}`).join('');
}
