import type { Alias, CompiledGazetteer } from './alias';
import { findAnchorKeys, KEY_COUNT } from './anchor-key';
import { createFold, type Fold } from './fold';
import { findFirstUnits, longestLength } from './match-pattern';
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
  readonly notBefore: readonly Guard[];
  readonly notAfter: readonly Guard[];
  readonly notInside: readonly Guard[];
  readonly followedBy: readonly Guard[];
  readonly precededBy: readonly Guard[];
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
  /** For each key: nothing (0) or that aliases are filed under it (1). */
  readonly keyMap: Uint8Array;
  /** The aliases filed under a key, as indexes. */
  getAliases(key: number): readonly number[];
  /** Reads an alias's patterns at its first use, so that a page pays only for the aliases that it comes near. */
  getReady(index: number): ReadyAlias;
}

/** Which layers of the gazetteer are looked for. */
export interface GazetteerOptions {
  /** Bare follow-ups such as "the railway"; their words are common, so that they cost time on every page. */
  readonly hasFollowUps?: boolean;
}

/** Makes the matcher from its compiled data, which is trusted: the compiler has read every pattern once. */
export function createGazetteer(
  compiled: CompiledGazetteer,
  { hasFollowUps = false }: GazetteerOptions = {},
): Gazetteer {
  const keyMap = new Uint8Array(KEY_COUNT);
  const byKey = new Map<number, number[]>();
  compiled.anchors.forEach((anchors, index) => {
    const alias = compiled.aliases[index] as Alias;
    if (alias.type === 'follow-up' && !hasFollowUps) return;
    const mayErr = alias.type === 'phrase' || alias.type === 'proximity';
    const keys = new Set(anchors.flatMap((anchor) => findAnchorKeys(anchor, alias.writing, mayErr)));
    for (const key of keys) {
      keyMap[key] = 1;
      const filed = byKey.get(key);
      if (filed) filed.push(index);
      else byKey.set(key, [index]);
    }
  });
  const named = createNamedPatterns(compiled.patterns);
  const ready = new Map<number, ReadyAlias>();
  return {
    fold: createFold(compiled.traditional),
    keyMap,
    getAliases: (key) => byKey.get(key) ?? [],
    getReady(index) {
      const known = ready.get(index);
      if (known) return known;
      const made = readAlias(compiled.aliases[index] as Alias, named);
      ready.set(index, made);
      return made;
    },
  };
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
 * @throws {NotationError} where one cannot be read
 */
export function readAlias(alias: Alias, named: NamedPatterns): ReadyAlias {
  const parts =
    alias.type === 'proximity' ? parseProximity(alias.pattern, named) : [parseNotation(alias.pattern, named)];
  const guards = (patterns: readonly string[] | undefined): Guard[] =>
    (patterns ?? []).map((pattern) => {
      const guard = parseNotation(pattern, named);
      return { parts: guard, length: longestLength(guard), firstUnits: findFirstUnits(guard) };
    });
  const length = parts.map(longestLength).reduce((a, b) => a + b, 0);
  return {
    alias,
    parts,
    length: alias.type === 'proximity' ? Math.max(length, alias.within ?? DEFAULT_WITHIN) : length,
    firstUnits: parts.map(findFirstUnits),
    hasSeveralWords: length > 1,
    notBefore: guards(alias.notBefore),
    notAfter: guards(alias.notAfter),
    notInside: guards(alias.notInside),
    followedBy: guards(alias.followedBy),
    precededBy: guards(alias.precededBy),
  };
}

/** Words from the first part of a proximity alias to its last, where the alias does not say. */
export const DEFAULT_WITHIN = 12;
