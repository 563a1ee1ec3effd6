import type { Clause, EditorNote, Section } from '../../lib/core/statement/clause';
import { LOOKUP_WRITINGS, type PlainWords } from '../../lib/core/statement/pack';
import type { Problem } from './problem';

/** Reads `clauses.tsv`: number, tab, text. */
export function readClauses(file: string, text: string, problems: Problem[]): Clause[] {
  return readRows(file, text, ['clause', 'text'], problems).flatMap(({ line, cells: [id = '', clause = ''] }) => {
    const number = /^(\d+)\.(\d+)$/.exec(id);
    if (number) return [{ id, section: Number(number[1]), paragraph: Number(number[2]), text: clause }];
    problems.push({ file, line, message: `"${id}" is no clause number; write section.paragraph, such as 4.9` });
    return [];
  });
}

/** Reads `sections.tsv`: number, tab, our title. */
export function readSections(file: string, text: string, problems: Problem[]): Section[] {
  return readRows(file, text, ['number', 'title'], problems).map(({ cells }) => ({
    number: Number(cells[0]),
    title: cells[1] ?? '',
  }));
}

/** Reads `editor-notes.tsv` and checks that each quote stands in its clause. */
export function readEditorNotes(
  file: string,
  text: string,
  clauses: readonly Clause[],
  problems: Problem[],
): EditorNote[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  return readRows(file, text, ['clause', 'quote', 'text'], problems).map(
    ({ line, cells: [clause = '', quote = '', note = ''] }) => {
      const found = byId.get(clause);
      if (!found) problems.push({ file, line, message: `there is no clause ${clause}; correct the number` });
      else if (!found.text.includes(quote)) {
        problems.push({ file, line, message: `clause ${clause} does not hold "${quote}"; quote it exactly` });
      }
      return { clause, quote, text: note };
    },
  );
}

/** Reads `plain-words.tsv` and `plain-words-other.tsv`: clause, writing (English if there is no such column), phrases. */
export function readPlainWords(
  file: string,
  text: string,
  clauses: readonly Clause[],
  problems: Problem[],
): PlainWords[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const isEnglish = !text.startsWith('clause\twriting\t');
  const header = isEnglish ? ['clause', 'words'] : ['clause', 'writing', 'words'];
  const seen = new Set<string>();
  return readRows(file, text, header, problems).flatMap(({ line, cells: [clause = '', ...rest] }) => {
    const [written, words = ''] = isEnglish ? ['en', ...rest] : rest;
    const writing = LOOKUP_WRITINGS.find((known) => known === written);
    const phrases = words.split(';').map((phrase) => phrase.trim());
    const note = (message: string): void => void problems.push({ file, line, message });
    if (!byId.has(clause)) note(`there is no clause ${clause}; correct the number`);
    if (writing === undefined) note(`unknown writing "${written}"; use one of ${LOOKUP_WRITINGS.join(', ')}`);
    if (seen.has(`${clause} ${written}`))
      note(`clause ${clause} has plain words in ${written} already; join the lines`);
    if (phrases.includes('')) note('an empty phrase; take out the semicolon');
    for (const phrase of findRepeated(phrases)) note(`"${phrase}" stands here twice; take one out`);
    seen.add(`${clause} ${written}`);
    return writing === undefined ? [] : [{ clause, writing, phrases }];
  });
}

function findRepeated(phrases: readonly string[]): string[] {
  const folded = phrases.map((phrase) => phrase.toLowerCase());
  return phrases.filter((_, at) => folded.indexOf(folded[at] ?? '') < at);
}

function readRows(
  file: string,
  text: string,
  header: readonly string[],
  problems: Problem[],
): { line: number; cells: string[] }[] {
  const [first = '', ...lines] = text.split('\n');
  if (first !== header.join('\t')) {
    problems.push({ file, line: 1, message: `the first line must be "${header.join('<tab>')}"` });
  }
  return lines.flatMap((row, index) => {
    if (row === '') return [];
    const cells = row.split('\t');
    const line = index + 2;
    if (cells.length === header.length && cells.every((cell) => cell !== '')) return [{ line, cells }];
    problems.push({ file, line, message: `${header.length} columns with text were expected, ${cells.length} found` });
    return [];
  });
}
