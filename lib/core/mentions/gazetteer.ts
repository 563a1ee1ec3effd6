import type { Alias, CompiledGazetteer } from './alias';
import { findAnchorKeys, KEY_COUNT } from './anchor-key';
import { createFold, type Fold } from './fold';
import type { Anchor } from './match-anchor';
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
  /** For each key: nothing (0) or that aliases are filed under it (1). */
  readonly keyMap: Uint8Array;
  /** The anchors filed under a key. */
  getAnchors(key: number): readonly Anchor[];
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
  const byKey = new Map<number, Anchor[]>();
  for (const anchor of findAnchors(compiled, hasFollowUps)) {
    for (const key of findAnchorKeys(anchor.text, anchor.writing, anchor.mayErr)) {
      keyMap[key] = 1;
      const filed = byKey.get(key);
      if (filed) filed.push(anchor);
      else byKey.set(key, [anchor]);
    }
  }
  const named = createNamedPatterns(compiled.patterns);
  const ready = new Map<number, ReadyAlias>();
  return {
    fold: createFold(compiled.traditional),
    keyMap,
    getAnchors: (key) => byKey.get(key) ?? [],
    getReady(index) {
      const known = ready.get(index);
      if (known) return known;
      const made = readAlias(compiled.aliases[index] as Alias, named);
      ready.set(index, made);
      return made;
    },
  };
}

/** Each word that aliases are looked for by, once for each way to look for it. */
function findAnchors({ aliases, anchors }: CompiledGazetteer, hasFollowUps: boolean): Iterable<Anchor> {
  const made = new Map<string, Anchor>();
  aliases.forEach(({ owner, type, writing }, index) => {
    if (type === 'follow-up' && !hasFollowUps) return;
    const mayErr = type === 'phrase' || type === 'proximity';
    for (const text of anchors[index] ?? []) {
      const name = `${writing}${mayErr}${text}`;
      const anchor = made.get(name) ?? { text, writing, mayErr, aliases: [], contexts: [] };
      made.set(name, anchor);
      (canWait(owner) ? anchor.contexts : anchor.aliases).push(index);
    }
  });
  return made.values();
}

/** Contexts only speak for or against mentions, all but those that ask for a part of the gazetteer. */
function canWait(owner: string): boolean {
  return owner.startsWith('@') && !owner.startsWith('@asks-');
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
