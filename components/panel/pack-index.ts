import type { Clause, EditorNote } from '../../lib/core/statement/clause';
import type { Pack } from '../../lib/core/statement/pack';
import type { Span, Term } from '../../lib/core/statement/term';

/** A pack, ready to be asked by clause and term. Made by `createPackIndex`. */
export interface PackIndex {
  getClause(id: string): Clause | undefined;
  getTerm(id: string): Term | undefined;
  /** The title we gave a section. */
  getSectionTitle(section: number): string;
  /** True for a clause that holds signatures. */
  isSignature(clause: Clause): boolean;
  /** The terms that a clause says something about, in the pack's order. */
  findTerms(clause: string): readonly Term[];
  findEditorNotes(clause: string): readonly EditorNote[];
  findClauses(section: number): readonly Clause[];
  /** Where a clause names any of its terms. */
  findNamed(clause: string): readonly Span[];
  /** The clauses before and after one in the statement's order. */
  getNeighbours(clause: string): { readonly before?: Clause; readonly after?: Clause };
}

/** Makes the index of a pack. */
export function createPackIndex(pack: Pack): PackIndex {
  const positions = new Map(pack.clauses.map((clause, position) => [clause.id, position]));
  const signatures = positions.get(pack.statement.signatures) ?? pack.clauses.length;
  const terms = new Map(pack.terms.map((term) => [term.id, term]));
  const titles = new Map(pack.sections.map((section) => [section.number, section.title]));
  const termsByClause = Map.groupBy(
    pack.terms.flatMap((term) => term.clauses.map((clause) => ({ clause, term }))),
    ({ clause }) => clause,
  );
  const editorNotes = Map.groupBy(pack.editorNotes, ({ clause }) => clause);
  const sections = Map.groupBy(pack.clauses, ({ section }) => section);

  const findTerms = (clause: string) => (termsByClause.get(clause) ?? []).map(({ term }) => term);
  return {
    getClause: (id) => pack.clauses[positions.get(id) ?? -1],
    getTerm: (id) => terms.get(id),
    getSectionTitle: (section) => titles.get(section) ?? '',
    isSignature: ({ id }) => (positions.get(id) ?? -1) >= signatures,
    findTerms,
    findEditorNotes: (clause) => editorNotes.get(clause) ?? [],
    findClauses: (section) => sections.get(section) ?? [],
    findNamed: (clause) => findTerms(clause).flatMap((term) => term.named[clause] ?? []),
    getNeighbours(clause) {
      const position = positions.get(clause);
      if (position === undefined) return {};
      const [before, after] = [pack.clauses[position - 1], pack.clauses[position + 1]];
      return { ...(before && { before }), ...(after && { after }) };
    },
  };
}
