/** `all` in it makes the deep suites go through all their cases, as `npm run test:deep` does; otherwise a few of them. */
export const CASES_VARIABLE = 'CLAUSELIGHT_CASES';

const isWhole = process.env[CASES_VARIABLE] === 'all';

/** How many cases to try: all of them, or a few. */
export function countOf({ all, few }: { readonly all: number; readonly few: number }): number {
  return isWhole ? all : few;
}

/** All the cases, or a few of them from all over the list. */
export function casesOf<Case>(cases: readonly Case[], few: number): readonly Case[] {
  if (isWhole || cases.length <= few) return cases;
  return Array.from({ length: few }, (_, index) => cases[Math.floor((index * cases.length) / few)] as Case);
}
