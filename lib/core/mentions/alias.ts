import type { Writing } from '../statement/term';

/** The ways in which an alias is written and counts; docs/gazetteer.md explains them. */
export const ALIAS_TYPES = ['phrase', 'abbreviation', 'proximity', 'follow-up'] as const;

export type AliasType = (typeof ALIAS_TYPES)[number];

/** One alias as it comes out of the gazetteer's compiler, with its options; patterns are in the notation. */
export interface Alias {
  /** The term's id, or `@name` for a context. */
  readonly owner: string;
  readonly type: AliasType;
  readonly writing: Writing;
  readonly pattern: string;
  /** For proximity: words from the first part to the last, at most. */
  readonly within?: number;
  /** Licences, any of which is enough; `+` joins those that are needed together. */
  readonly needs?: readonly string[];
  /** Licences, any of which forbids the mention. */
  readonly unless?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
  readonly notInside?: readonly string[];
  readonly followedBy?: readonly string[];
  readonly precededBy?: readonly string[];
  /** Patterns of which one must stand in the mention's sentence; beside `notBeside`, only where that stands there. */
  readonly beside?: readonly string[];
  readonly notBeside?: readonly string[];
}

/** The gazetteer as its compiler makes it: what the checks and the tests look into. */
export interface CompiledGazetteer {
  readonly patterns: Readonly<Record<string, string>>;
  readonly aliases: readonly Alias[];
  /** For each alias the words that it is looked for by: every mention of it holds one of them. */
  readonly anchors: readonly (readonly string[])[];
  /** Pairs of Traditional and Simplified characters that the aliases need. */
  readonly traditional: string;
}

/**
 * What is looked for at different times. Names are in three layers: those that any page may hold, those that cannot count
 * on a page without a word about China or Central Asia, and those that need one about Central Asia.
 */
export type LayerName = NameLayer | 'contexts' | 'followUps';

export const NAME_LAYERS = ['anywhere', 'china', 'central'] as const;

export type NameLayer = (typeof NAME_LAYERS)[number];

/** The words that the aliases of one layer are looked for by. */
export interface PackedLayer {
  /** Sources of the regular expressions of find-anchors.ts; an empty one finds nothing. */
  readonly words: string;
  readonly errors: string;
  readonly odd: string;
  readonly han: string;
  /** For each key of a word the numbers of its anchors: `;belt 3 17;road 4`. */
  readonly keys: string;
  /** The same for the second keys of anchors that may hold a typing error. */
  readonly errorKeys: string;
  /**
   * A line an anchor: its letters with its marks, and its places, with blanks between. `~` says that the anchor may hold
   * an error, `!` that it takes no ending, `^` that it is written in capitals; a place is `number,before,behind`.
   * anchor-index.ts reads it.
   */
  readonly anchors: string;
}

/** The gazetteer, or a part of it, as it is shipped: plain values, ready without being read through. */
export interface PackedGazetteer {
  readonly layers: Readonly<Record<LayerName, PackedLayer>>;
  /** For the layers that wait for a word on the page, those words, folded, with blanks between; name-gates.ts looks for them. */
  readonly gates: Readonly<Record<Exclude<NameLayer, 'anywhere'>, string>>;
  readonly traditional: string;
  /** How many aliases there are. */
  readonly count: number;
  /** A line an alias: the numbers of what stands near every mention of it beside its anchor; company.ts reads it. */
  readonly company: string;
  /** A line for each of those: the source of an expression that finds it. */
  readonly companions: string;
  /** JSON of the named patterns, and a line of JSON an alias: read when a candidate stands on a page. */
  readonly patterns: string;
  readonly aliases: string;
}
