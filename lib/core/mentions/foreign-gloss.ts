import type { Candidate } from './candidate';

/** How much text around an abbreviation is looked at for the words that it stands for, in UTF-16 units. */
const REACH = 120;
/** An abbreviation's letters skip words as short as these. */
const MAX_SKIPPED_LETTERS = 3;
/** What opens an explanation behind an abbreviation: a bracket, a dash between blanks, or a comma before capitals. */
const OPENING = /^\s*[(（]|^\s+[—–-]\s+|^,\s+(?:\p{Ll}{1,5}\s+)?(?=\p{Lu})/u;
/** Two letters are spelled by chance by the words of a sentence that goes on behind a dash. */
const MIN_LETTERS_BEHIND = 3;

/**
 * Finds abbreviations that a text itself explains as something else: the words before its bracket ("the Scottish Chamber
 * Orchestra (SCO)"), or those in a bracket, dash or comma behind it, spell the abbreviation, and are no name of its term.
 * @returns those of the candidates, which all belong to one block's text
 */
export function findForeignGlosses(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => {
    if (candidate.alias.type !== 'abbreviation') return false;
    const names = candidates.filter(
      ({ alias }) => alias.owner === candidate.alias.owner && alias.type !== 'abbreviation',
    );
    return isExplainedBefore(text, candidate, names) || isExplainedBehind(text, candidate, names);
  });
}

function isExplainedBefore(text: string, { start, end }: Candidate, names: readonly Candidate[]): boolean {
  const isInBrackets = '(（'.includes(text[start - 1] || ' ') && /^s?[)）,;]/.test(text.slice(end, end + 2));
  if (!isInBrackets) return false;
  const close = start - 1;
  const letters = lettersOf(text.slice(start, end)).reverse();
  if (letters.length < 2 || !spells(wordsOf(text.slice(Math.max(0, close - REACH), close)).reverse(), letters))
    return false;
  return !names.some((name) => name.end <= close && text.slice(name.end, close).trim().length <= 1);
}

function isExplainedBehind(text: string, { start, end }: Candidate, names: readonly Candidate[]): boolean {
  const opening = OPENING.exec(text.slice(end, end + REACH))?.[0];
  if (opening === undefined) return false;
  const open = end + opening.length;
  const letters = lettersOf(text.slice(start, end));
  if (letters.length < MIN_LETTERS_BEHIND || !spells(wordsOf(text.slice(open, open + REACH)), letters)) return false;
  return !names.some((name) => name.start >= open && text.slice(open, name.start).trim().length <= 1);
}

/** The capitals of an abbreviation, so that an Uzbek suffix or a plural "s" is left out; all its letters if it has none. */
function lettersOf(abbreviation: string): string[] {
  const capitals = abbreviation.match(/\p{Lu}/gu);
  return capitals ?? [...abbreviation.toUpperCase()].filter((letter) => /\p{L}/u.test(letter));
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}'’ʻʼ‘]*/gu) ?? [];
}

/** True if the first words begin with the letters, small words aside. */
function spells(words: readonly string[], letters: readonly string[]): boolean {
  let at = 0;
  for (const letter of letters) {
    while (words[at] !== undefined && !beginsWith(words[at], letter) && (words[at] ?? '').length <= MAX_SKIPPED_LETTERS)
      at++;
    if (!beginsWith(words[at], letter)) return false;
    at++;
  }
  return true;
}

function beginsWith(word: string | undefined, letter: string): boolean {
  return word?.[0]?.toUpperCase() === letter;
}
