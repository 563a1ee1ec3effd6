import { type Alias, type LayerName, NAME_LAYERS, type NameLayer, type PackedGazetteer } from './alias';
import { type AnchorIndex, createAnchorIndex } from './anchor-index';
import { createCompany } from './company';
import { createFold, type Fold } from './fold';
import { findFirstUnits, longestLength } from './match-pattern';
import { createNameGates } from './name-gates';
import { type NamedPatterns, type Part, parseNotation, parseProximity } from './notation';

/** An alias with its patterns read, ready to match. */
export interface ReadyAlias {
  readonly alias: Alias;
  /** The alias itself; for proximity, one entry a part. */
  readonly parts: readonly (readonly Part[])[];
  /** The most tokens that it takes. */
  readonly length: number;
  /** For each of `parts`, the letters that it can begin with; undefined if any. */
  readonly firstUnits: readonly (ReadonlySet<number> | undefined)[];
  /** True if the name has several words, so that one of them may hold a typing error. */
  readonly hasSeveralWords: boolean;
  /** Reads what must, or must not, stand around a mention; only a match has a use for it. */
  getGuards(): Guards;
}

/** The guards of an alias. */
export interface Guards {
  readonly notBefore: readonly Guard[];
  readonly notAfter: readonly Guard[];
  readonly notInside: readonly Guard[];
  readonly followedBy: readonly Guard[];
  readonly precededBy: readonly Guard[];
  readonly beside: readonly Guard[];
  readonly notBeside: readonly Guard[];
}

/** A pattern that must, or must not, stand around a mention. */
export interface Guard {
  readonly parts: readonly Part[];
  readonly length: number;
  readonly firstUnits: ReadonlySet<number> | undefined;
}

/** The compiled, read-only matcher from aliases to terms. */
export interface Gazetteer {
  readonly fold: Fold;
  /** The words that names are looked for by; with them those contexts that ask for a part of the gazetteer. */
  readonly names: AnchorIndex;
  /** The same without the layers that wait for a word which the page does not hold. */
  getNames(upTo: NameLayer): AnchorIndex;
  /** The last layer of names that a text of the page lets in. */
  findLayer(text: string): NameLayer;
  /** Those of the contexts, which are looked for only where a name asks for a licence. */
  readonly contexts: AnchorIndex;
  /** True if bare follow-ups are among the names. */
  readonly hasFollowUps: boolean;
  /** Reads an alias's patterns at its first use, so that a page pays only for the aliases that it comes near. */
  getReady(index: number): ReadyAlias;
}

/** Which layers of the gazetteer are looked for. */
export interface GazetteerOptions {
  /** Bare follow-ups such as "the railway"; their words are common, so that they cost time on every page. */
  readonly hasFollowUps?: boolean;
}

/**
 * Makes the matcher from parts, as if they had been compiled as one. They are trusted: the compiler has read every
 * pattern once.
 */
export function createGazetteer(
  parts: readonly PackedGazetteer[],
  { hasFollowUps = false }: GazetteerOptions = {},
): Gazetteer {
  let bodies: Bodies | undefined;
  let contexts: AnchorIndex | undefined;
  let aliases = 0;
  const company = createCompany(
    parts.map(({ company, companions, count }) => {
      const first = aliases;
      aliases += count;
      return { company, companions, count, first };
    }),
  );
  const ready = new Map<number, ReadyAlias>();
  const gates = createNameGates(parts.map(({ gates }) => gates));
  const names = new Map<NameLayer, AnchorIndex>();
  const indexOf = (names: readonly LayerName[]): AnchorIndex => {
    let first = 0;
    const placed = parts.flatMap(({ layers, count }) => {
      const here = names.map((name) => ({ layer: layers[name], first }));
      first += count;
      return here;
    });
    return createAnchorIndex(placed, company);
  };
  const getNames = (upTo: NameLayer): AnchorIndex => {
    const known = names.get(upTo);
    if (known) return known;
    const layers: LayerName[] = NAME_LAYERS.slice(0, NAME_LAYERS.indexOf(upTo) + 1);
    const made = indexOf(hasFollowUps ? [...layers, 'followUps'] : layers);
    names.set(upTo, made);
    return made;
  };
  return {
    fold: createFold(parts.map(({ traditional }) => traditional).join('')),
    hasFollowUps,
    get names() {
      return getNames('central');
    },
    getNames,
    findLayer: gates,
    get contexts() {
      contexts ??= indexOf(['contexts']);
      return contexts;
    },
    getReady(index) {
      const known = ready.get(index);
      if (known) return known;
      bodies ??= new Bodies(parts);
      const made = readAlias(bodies.alias(index), bodies.named);
      ready.set(index, made);
      return made;
    },
  };
}

/** The aliases of the parts as if they had been compiled as one, each read at its first use. */
class Bodies {
  private readonly lines: readonly string[];
  readonly named: NamedPatterns;

  constructor(parts: readonly PackedGazetteer[]) {
    this.lines = parts.flatMap(({ aliases }) => aliases.split('\n'));
    this.named = createNamedPatterns(Object.assign({}, ...parts.map(({ patterns }) => JSON.parse(patterns))));
  }

  alias(index: number): Alias {
    return JSON.parse(this.lines[index] as string) as Alias;
  }
}

/** Gives named patterns, each read at its first use. */
export function createNamedPatterns(patterns: Readonly<Record<string, string>>): NamedPatterns {
  const read = new Map<string, readonly Part[]>();
  const named: NamedPatterns = (name) => {
    const known = read.get(name);
    if (known) return known;
    const notation = Object.hasOwn(patterns, name) ? patterns[name] : undefined;
    if (notation === undefined) return undefined;
    const parts = parseNotation(notation, named);
    read.set(name, parts);
    return parts;
  };
  return named;
}

/**
 * Reads the patterns of an alias.
 * @throws {NotationError} where one cannot be read; `getGuards` throws it for those around the mention
 */
export function readAlias(alias: Alias, named: NamedPatterns): ReadyAlias {
  const parts =
    alias.type === 'proximity' ? parseProximity(alias.pattern, named) : [parseNotation(alias.pattern, named)];
  let guards: Guards | undefined;
  const length = parts.map(longestLength).reduce((a, b) => a + b, 0);
  return {
    alias,
    parts,
    length: alias.type === 'proximity' ? Math.max(length, alias.within ?? DEFAULT_WITHIN) : length,
    firstUnits: parts.map(findFirstUnits),
    hasSeveralWords: length > 1,
    getGuards() {
      guards ??= readGuards(alias, named);
      return guards;
    },
  };
}

function readGuards(alias: Alias, named: NamedPatterns): Guards {
  const read = (patterns: readonly string[] | undefined): Guard[] =>
    (patterns ?? []).map((pattern) => {
      const parts = parseNotation(pattern, named);
      return { parts, length: longestLength(parts), firstUnits: findFirstUnits(parts) };
    });
  return {
    notBefore: read(alias.notBefore),
    notAfter: read(alias.notAfter),
    notInside: read(alias.notInside),
    followedBy: read(alias.followedBy),
    precededBy: read(alias.precededBy),
    beside: read(alias.beside),
    notBeside: read(alias.notBeside),
  };
}

/** Words from the first part of a proximity alias to its last, where the alias does not say. */
export const DEFAULT_WITHIN = 12;
