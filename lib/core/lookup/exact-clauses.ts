import type { Clause } from '../statement/clause';

const CLAUSE = /^(?:(?:clause|section|article|point|paragraph|§)\s*)?(\d{1,2})\s*[.:/]\s*(\d{1,2})$/;
const SECTION = /^(?:clause|section|article|chapter|point|§)\s*(\d{1,2})$/;
const BOTH =
  /^(?:clause|section|article|chapter|point|§)\s*(\d{1,2})\s*,?\s*(?:para|par|paragraph|clause|point|¶)\.?\s*(\d{1,2})$/;

/** The clauses that a query names by number: one for "4.7" or "clause 4 para 7", all of a section for "section 13". */
export function findExactClauses(query: string, clauses: readonly Clause[]): readonly Clause[] {
  const wanted = query.trim().toLowerCase();
  const one = CLAUSE.exec(wanted) ?? BOTH.exec(wanted);
  if (one) return clauses.filter(({ id }) => id === `${Number(one[1])}.${Number(one[2])}`);
  const section = SECTION.exec(wanted);
  return section ? clauses.filter((clause) => clause.section === Number(section[1])) : [];
}
