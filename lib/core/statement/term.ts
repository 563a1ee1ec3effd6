/** The kinds of thing that the statement names. */
export const KINDS = [
  'agreement',
  'document',
  'event',
  'initiative',
  'mechanism',
  'organisation',
  'partnership',
  'principle',
  'project',
  'resolution',
  'strategy',
  'target',
] as const;

export type Kind = (typeof KINDS)[number];

/** The writings that aliases and names can be in, as BCP 47 tags. */
export const WRITINGS = ['en', 'zh-Hans', 'zh-Hant', 'ru', 'uz-Latn', 'uz-Cyrl'] as const;

export type Writing = (typeof WRITINGS)[number];

/** Half-open [start, end), in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One thing that the statement names, as the reader sees it. Its aliases live in the gazetteer. */
export interface Term {
  readonly id: string;
  readonly kind: Kind;
  /** The correct name; English always, other writings where known. */
  readonly name: { readonly en: string } & { readonly [writing in Writing]?: string };
  /** One line for a newcomer. */
  readonly about: string;
  /** Abbreviations and other names in any writing, for lookups; none if it is missing. */
  readonly also?: readonly string[];
  /** Clauses that say something about the term, in the statement's order, at least one. */
  readonly clauses: readonly string[];
  /** The one of them that says most about the term; the first if it is missing. */
  readonly main?: string;
  /** True for bodies that news names whatever it is about: readers want them quieter than the rest. */
  readonly isCommonBody?: boolean;
  /** Where those clauses name the term; a clause that only describes it has no entry. */
  readonly named: { readonly [clause: string]: readonly Span[] };
}
