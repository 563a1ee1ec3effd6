/** How small numbers are also written; the statement writes some in figures and some in words. */
const SAME_NUMBERS = `
  2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|15 fifteen|20 twenty|100 hundred
  1st first|2nd second|3rd third|4th fourth|5th fifth|6th sixth|7th seventh`
  .split(/[|\n]/)
  .map((pair) => pair.trim().split(' '));

const other = new Map(
  SAME_NUMBERS.flatMap(([figure = '', word = '']) => [[figure, word] as const, [word, figure] as const]),
);

/** The other way to write a number, if it has one. */
export function getOtherNumber(word: string): string | undefined {
  return other.get(word);
}
