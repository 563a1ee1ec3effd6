import type { Candidate } from './candidate';

/** How much text before a bracket is looked at for the words that an abbreviation stands for, in UTF-16 units. */
const REACH = 120;
/** An abbreviation's letters skip words as short as these. */
const MAX_SKIPPED_LETTERS = 3;

/**
 * Finds abbreviations that a text itself explains as something else: in "the Scottish Chamber Orchestra (SCO)" the words
 * before the bracket spell the abbreviation, and are no name of its term.
 * @returns those of the candidates, which all belong to one block's text
 */
export function findForeignGlosses(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => {
    if (candidate.alias.type !== 'abbreviation' || !isInBrackets(text, candidate)) return false;
    const before = text.slice(Math.max(0, candidate.start - 1 - REACH), candidate.start - 1).trimEnd();
    if (!spells(before, text.slice(candidate.start, candidate.end))) return false;
    const end = candidate.start - 1;
    return !candidates.some(
      (other) =>
        other.alias.owner === candidate.alias.owner &&
        other.alias.type !== 'abbreviation' &&
        other.end <= end &&
        text.slice(other.end, end).trim().length <= 1,
    );
  });
}

function isInBrackets(text: string, { start, end }: Candidate): boolean {
  return '(（'.includes(text[start - 1] || ' ') && /^s?[)）,;]/.test(text.slice(end, end + 2));
}

/** True if the words at the end of a text begin with the letters of an abbreviation, small words aside. */
function spells(words: string, abbreviation: string): boolean {
  const letters = [...abbreviation.toUpperCase()].filter((letter) => /\p{L}/u.test(letter));
  const initials = words.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  let at = initials.length - 1;
  for (const letter of letters.reverse()) {
    while (at >= 0 && initials[at]?.[0]?.toUpperCase() !== letter && (initials[at] ?? '').length <= MAX_SKIPPED_LETTERS)
      at--;
    if (initials[at]?.[0]?.toUpperCase() !== letter) return false;
    at--;
  }
  return letters.length > 1;
}
