import type { Alias, CompiledGazetteer, LayerName, PackedGazetteer, PackedLayer } from '../../lib/core/mentions/alias';
import { errorKeysOf, findAnchorKeys, KEY_LETTERS, MIN_LETTERS_FOR_ERROR } from '../../lib/core/mentions/anchor-key';
import { createNamedPatterns, type ReadyAlias, readAlias } from '../../lib/core/mentions/gazetteer';
import type { Part } from '../../lib/core/mentions/notation';
import { compileExpressions } from './anchor-expressions';
import { findCompany } from './find-company';
import { findGates, type Gate, isBehindGate } from './find-gate';
import { findNeighbours, type Neighbours } from './find-neighbours';

/** Puts a compiled gazetteer into the form that is shipped. */
export function packGazetteer({ patterns, aliases, anchors, traditional }: CompiledGazetteer): PackedGazetteer {
  const named = createNamedPatterns(patterns);
  const ready = aliases.map((alias) => readAlias(alias, named));
  const gates = findGates(ready);
  const placed = ready.map((alias) => layerOf(alias, gates));
  const packLayer = (name: LayerName): PackedLayer => {
    const file = new AnchorFile();
    ready.forEach(({ alias, parts }, index) => {
      if (placed[index] !== name) return;
      for (const anchor of anchors[index] ?? []) {
        const mayErr = mayHoldError(alias, anchor);
        const isClosed = alias.writing === 'en' && anchor.length < KEY_LETTERS;
        const words = findWords(parts, anchor);
        const isUpper = words.length > 0 && words.every((word) => word.isUpper);
        const number = file.add(
          `${anchor}${mayErr ? '~' : ''}${isClosed ? '!' : ''}${isUpper ? '^' : ''}`,
          `${index}${formatNeighbours(findNeighbours(parts, anchor))}`,
        );
        for (const key of findAnchorKeys(anchor, alias.writing)) addTo(file.keys, key, number);
        if (mayErr) for (const key of errorKeysOf(anchor)) addTo(file.errorKeys, key, number);
      }
    });
    const keys = { first: [...file.keys.keys()], errors: [...file.errorKeys.keys()] };
    return { ...compileExpressions(keys, traditional), ...file.pack() };
  };
  const companions = new Numbers();
  return {
    layers: {
      anywhere: packLayer('anywhere'),
      china: packLayer('china'),
      central: packLayer('central'),
      contexts: packLayer('contexts'),
      followUps: packLayer('followUps'),
    },
    gates: { china: formatGate(gates.china), central: formatGate(gates.central) },
    traditional,
    count: aliases.length,
    company: ready
      .map((alias) =>
        findCompany(alias)
          .map((one) => companions.of(one))
          .join(' '),
      )
      .join('\n'),
    companions: companions.lines(),
    patterns: JSON.stringify(patterns),
    aliases: aliases.map((alias) => JSON.stringify(alias)).join('\n'),
  };
}

/** Contexts only speak for or against names, all but those that ask for a part of the gazetteer. */
function layerOf(ready: ReadyAlias, { central, china }: ReturnType<typeof findGates>): LayerName {
  const { owner, type } = ready.alias;
  if (type === 'follow-up') return 'followUps';
  if (owner.startsWith('@')) return owner.startsWith('@asks-') ? 'anywhere' : 'contexts';
  if (isBehindGate(ready, central)) return 'central';
  return isBehindGate(ready, china) ? 'china' : 'anywhere';
}

function formatGate({ words }: Gate): string {
  return [...words].sort().join(' ');
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

/** Gives each of many strings a number. */
class Numbers {
  private readonly known = new Map<string, number>();

  of(text: string): number {
    const number = this.known.get(text) ?? this.known.size;
    this.known.set(text, number);
    return number;
  }

  lines(): string {
    return [...this.known.keys()].join('\n');
  }
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
