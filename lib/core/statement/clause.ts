/** One numbered paragraph of the statement. The text is never altered. */
export interface Clause {
  /** Section and paragraph, e.g. `4.9`; section 0 is title and preamble. */
  readonly id: string;
  readonly section: number;
  readonly paragraph: number;
  /** The paragraph exactly as in the statement, without its indent. */
  readonly text: string;
}

/** One of the 15 sections, or the preamble (0); the title is ours, the statement has none. */
export interface Section {
  readonly number: number;
  readonly title: string;
}

/** Our correction beside a slip of the translation. */
export interface EditorNote {
  /** The clause the slip stands in. */
  readonly clause: string;
  /** The words of the clause that the note is about, exactly as they stand there. */
  readonly quote: string;
  /** What a reader should know, one or two plain sentences. */
  readonly text: string;
}

/** What the product says about the document that the clauses come from. */
export interface StatementInfo {
  readonly title: string;
  /** The states that made it, as it names them. */
  readonly parties: readonly string[];
  /** ISO date of signature. */
  readonly date: string;
  readonly place: string;
  /** Where its English text comes from, in a sentence. */
  readonly source: string;
  /** The first of the clauses that hold the signatures; the rest of the last section follows it. */
  readonly signatures: string;
}
