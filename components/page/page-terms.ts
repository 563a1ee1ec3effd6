import type { PageMention, PageReport } from '../../lib/core/mentions/page-mention';
import type { Term } from '../../lib/core/statement/term';

/** A mention with the clause chosen for its sentence. */
export interface ChosenMention {
  readonly page: PageMention;
  readonly clause: string;
  /** Its place among all mentions of the page, from 0. */
  readonly position: number;
}

/** A term with its mentions on a page, in page order. */
export interface PageTerm {
  readonly term: Term;
  readonly mentions: readonly ChosenMention[];
}

/** Where a page's mentions are looked up. */
export interface TermSource {
  getTerm(id: string): Term | undefined;
  /** The clause of a term that fits a sentence best. */
  chooseClause(term: string, sentence: string, surface: string): string;
}

/** The terms of a page in the order of their first mention; terms that this version does not know are left out. */
export function findPageTerms(report: PageReport, source: TermSource): readonly PageTerm[] {
  const placed = report.mentions.map((page, position) => ({ page, position }));
  const placedByTerm = Map.groupBy(placed, ({ page }) => page.mention.term);
  return [...placedByTerm].flatMap(([id, own]) => {
    const term = source.getTerm(id);
    if (!term) return [];
    const mentions = own.map(({ page, position }) => ({
      page,
      clause: source.chooseClause(id, page.sentence, page.mention.surface),
      position,
    }));
    return [{ term, mentions }];
  });
}

/** The mention of a page that leads to a clause: one whose sentence chose it, else one of a term that is named there. */
export function findLeadingMention(terms: readonly PageTerm[], clause: string): ChosenMention | undefined {
  const all = terms.flatMap(({ mentions }) => mentions);
  return (
    all.find((mention) => mention.clause === clause) ??
    terms.find(({ term }) => term.clauses.includes(clause))?.mentions[0]
  );
}

/** A mention with its term. */
export interface TermMention {
  readonly term: Term;
  readonly mention: ChosenMention;
}

/** All mentions of a page's terms, in page order. */
export function findPageOrder(terms: readonly PageTerm[]): readonly TermMention[] {
  return terms
    .flatMap(({ term, mentions }) => mentions.map((mention) => ({ term, mention })))
    .sort((a, b) => a.mention.position - b.mention.position);
}

/** How many mentions of a page lead into each section. */
export function countSections(terms: readonly PageTerm[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { mentions } of terms) {
    for (const { clause } of mentions) {
      const section = Number(clause.split('.')[0]);
      counts.set(section, (counts.get(section) ?? 0) + 1);
    }
  }
  return counts;
}
