/** Words that say nothing about which clause is meant. */
const ENGLISH = `a about an and any are as at be been being but by can could did do does each for from get getting go going
  had has have how i if in into is it its let like many me much my of on or other our please should so some tell than that the
  their them themselves there these they this those to us via was we were what which whose why will with would you your`;
/** They count where plain words ask the same: "who signed", "when it was signed". */
const QUESTIONS = new Set(['when', 'where', 'who', 'whom']);
/** The same of Russian and Uzbek, as `normaliseText` leaves them. */
const RUSSIAN = `a bez chto cherez da dlya do eto i iz k kak kogda kto mejdu mojno na ne o ob ot po pri pro s skolko so u v vo za
  g god goda godu gody`;
const UZBEK = 'bilan boyicha bu haqida ham ning qachon qanday uchun va yil yilda yilgi yili';
const STOP_WORDS = new Set([ENGLISH, RUSSIAN, UZBEK].flatMap((words) => words.split(/\s+/)));

/** Words that nearly every sentence about the statement holds. */
const COMMON_WORDS = new Set(
  `also between both china chinese countries country dollars not said says side sides two uzbek uzbekistan without
  kitay kitaya kitayem storon storoni uzbekistana uzbekistanom xitoy ozbekiston tomonlar`.split(/\s+/),
);

/** The words that can tell clauses apart in a query; a question word only if it is known to. */
export function withoutStopWords(words: readonly string[], isKnown: (word: string) => boolean = () => true): string[] {
  return words.filter((word) => !STOP_WORDS.has(word) && (!QUESTIONS.has(word) || isKnown(word)));
}

/** The words that can tell clauses apart in a sentence of the news. */
export function withoutCommonWords(words: readonly string[]): string[] {
  return withoutStopWords(words, () => false).filter((word) => !COMMON_WORDS.has(word));
}
