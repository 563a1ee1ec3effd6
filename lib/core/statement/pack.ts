import type { Clause, EditorNote, Section, StatementInfo } from './clause';
import { type Term, WRITINGS } from './term';

/** What plain words are written in: the writings of aliases, and a language of readers whose pages are not read. */
export const LOOKUP_WRITINGS = [...WRITINGS, 'de'] as const;

/** How readers may ask for what a clause says, in their own words. */
export interface PlainWords {
  readonly clause: string;
  readonly writing: (typeof LOOKUP_WRITINGS)[number];
  /** Words and short phrases; none quotes the clause. */
  readonly phrases: readonly string[];
}

/** A statement with its terms, as data: everything but the gazetteer. */
export interface Pack {
  /** `cn-uz-2024-01`; notes refer to it. */
  readonly id: string;
  /** Changes with every change of the data. */
  readonly version: string;
  readonly statement: StatementInfo;
  readonly sections: readonly Section[];
  readonly clauses: readonly Clause[];
  readonly editorNotes: readonly EditorNote[];
  readonly terms: readonly Term[];
  /** Plain words for lookups, at most once for a clause and a writing, in the statement's order. */
  readonly plainWords: readonly PlainWords[];
  /** Pairs of a Traditional character and its Simplified one, for all Chinese in names and plain words. */
  readonly traditional: string;
}
