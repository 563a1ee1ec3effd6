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

/** The compiled, read-only matcher's data, as it is shipped: plain values that can be written as JSON. */
export interface CompiledGazetteer {
  readonly patterns: Readonly<Record<string, string>>;
  readonly aliases: readonly Alias[];
  /** For each alias the words that it is looked for by: every mention of it holds one of them. */
  readonly anchors: readonly (readonly string[])[];
  /** Pairs of Traditional and Simplified characters that the aliases need. */
  readonly traditional: string;
}
