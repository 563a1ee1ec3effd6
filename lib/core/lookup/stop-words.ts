/** English words that say nothing about which clause is meant. */
const STOP_WORDS = new Set(
  `a an and any are as at be been by can do does for from had has have how i in into is it its me my of on or that the their
  them there they this to was we were what when where which who why will with would`.split(/\s+/),
);

/** Words that nearly every sentence about the statement holds. */
const COMMON_WORDS = new Set(
  `also between both china chinese countries country dollars not said says side sides two uzbek uzbekistan without`.split(
    /\s+/,
  ),
);

/** The words that can tell clauses apart in a query. */
export function withoutStopWords(words: readonly string[]): string[] {
  return words.filter((word) => !STOP_WORDS.has(word));
}

/** The words that can tell clauses apart in a sentence of the news. */
export function withoutCommonWords(words: readonly string[]): string[] {
  return withoutStopWords(words).filter((word) => !COMMON_WORDS.has(word));
}
