import type { Clause } from '../statement/clause';

/** What clause numbers are called in the languages of the statement's readers. */
const LABEL = new RegExp(
  `(?<!\\p{L})(?:${[
    'clauses?|cl|sections?|sec|s|articles?|art|chapters?|ch|points?|items?|paragraphs?|paras?|par|numbers?|no',
    'пункт\\p{L}*|п|раздел\\p{L}*|стать\\p{L}*|ст|глав\\p{L}*|абзац\\p{L}*',
    'bolim\\p{L}*|bob\\p{L}*|modda\\p{L}*|band\\p{L}*',
  ].join('|')})(?!\\p{L})|[§¶№#第条條款项項段节節章]`,
  'gu',
);
const APOSTROPHE = /['’‘ʻʼ`´]/g;
/** Two numbers that need no label: "4.7". */
const PAIR = /^(\d{1,2})\s*[.:/]\s*(\d{1,2})$/;
/** "paragraph 2 of section 6" names the smaller part first. */
const SMALLER_FIRST = /\d.*(?:\bof\b|\bin\b|section|chapter|раздел|глав)/;
const LABELLED = /^[\s.,:;/()-]*(\d{1,2})(?:[\s.,:;/()-]+(?:(?:of|in)\s+)?(\d{1,2}))?[\s.,:;/()-]*$/;

/** The clauses that a query names by number: one for "4.7" or "clause 4 para 7", all of a section for "section 13". */
export function findExactClauses(query: string, clauses: readonly Clause[]): readonly Clause[] {
  const wanted = query.trim().toLowerCase().replace(APOSTROPHE, '');
  const bare = wanted.replace(LABEL, ' ');
  const found = PAIR.exec(wanted) ?? (bare === wanted ? null : LABELLED.exec(bare));
  if (!found) return [];
  const numbers = found.slice(1).flatMap((number) => (number === undefined ? [] : [Number(number)]));
  const [section, paragraph] = SMALLER_FIRST.test(wanted) ? numbers.reverse() : numbers;
  return clauses.filter(
    (clause) => clause.section === section && (paragraph === undefined || clause.paragraph === paragraph),
  );
}
