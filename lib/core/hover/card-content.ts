import type { Clause, EditorNote } from '../statement/clause';
import type { LocalName } from '../statement/local-name';
import type { Kind, Span } from '../statement/term';

/** One clause as the hover card shows it. */
export interface CardClause {
  readonly clause: Clause;
  /** Where the clause names the term, in UTF-16 units of its text. */
  readonly named: readonly Span[];
  /** Where it names other terms, in text order, none over another or over `named`; nowhere if it is missing. */
  readonly others?: readonly TermSpan[];
  readonly editorNotes: readonly EditorNote[];
}

/** Words of a clause that name a term. */
export interface TermSpan extends Span {
  /** The term's id. */
  readonly term: string;
}

/** A term that the card can go to. */
export interface CardTerm {
  readonly id: string;
  readonly name: string;
}

/** Everything public that the hover card shows for one mention. Never holds a note. */
export interface CardContent {
  readonly term: { readonly id: string; readonly kind: Kind; readonly name: string; readonly about: string };
  /** The term's name in the page's language, where that is not English and the name is known. */
  readonly localName?: LocalName;
  /** Complete names inside the mention; none if it is missing. */
  readonly inside?: readonly CardTerm[];
  /** The term's clauses, the one that fits the sentence first; at least one. */
  readonly clauses: readonly CardClause[];
  /** Title of the statement. */
  readonly title: string;
  /** ISO date of the statement. */
  readonly date: string;
}

/** What a card is made for: a mention on a page, or a term alone, with the rest empty. */
export interface CardRequest {
  /** The term's id. */
  readonly term: string;
  /** The sentence around the mention. */
  readonly sentence: string;
  /** The mention's own words. */
  readonly surface: string;
  /** What the page says of its language there: a BCP 47 tag, or nothing. */
  readonly language: string;
  /** Ids of the terms whose complete names stand inside the mention. */
  readonly inside: readonly string[];
}
