/** Words that say nothing about which clause is meant. */
const ENGLISH = `a about an and any are as at be been being between but by can could did do does each for from get getting go going
  had has have how i if in into is it its let like many me much my of on or other our please should so some tell than that the
  their them themselves there these they this those to us via was we were what which whose why will with would you your`;
/** They count where plain words ask the same: "who signed", "when it was signed". */
const QUESTIONS = new Set(['when', 'where', 'who', 'whom']);
/** What most sentences about the statement hold. */
const VAGUE = new Set('both countries country nation nations side sides state states two'.split(' '));
/** Everyday words that count only where the statement or its plain words use them. */
const LOOSE = new Set(
  `actually again ago all already always another anyone anything around available away back before better between call called
  care change come comes currently deal ever every everything exactly exist explain find give given gives happen happened
  happening happens help here idea involve involved involves just keep kind know let line long look make makes making matter
  mean means mention mentioned need needed needs new now officially only own part place plan put really relate related
  relation say see seeing seen set show sort still such take taken takes taking talk text thing things think together top under
  upon use used uses using want wants way ways well work works yet`.split(/\s+/),
);
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

/** True for a word that most sentences about the statement hold, so that it says next to nothing. */
export function isVague(word: string): boolean {
  return VAGUE.has(word);
}

/** The words that can tell clauses apart in a query; question words and everyday words only if they are known to. */
export function withoutStopWords(words: readonly string[], isKnown: (word: string) => boolean = () => true): string[] {
  return words.filter((word) => !STOP_WORDS.has(word) && (isKnown(word) || !(QUESTIONS.has(word) || LOOSE.has(word))));
}

/** The words that can tell clauses apart in a sentence of the news. */
export function withoutCommonWords(words: readonly string[]): string[] {
  return words.filter((word) => !STOP_WORDS.has(word) && !QUESTIONS.has(word) && !COMMON_WORDS.has(word));
}
