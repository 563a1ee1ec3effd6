/** As Uzbek is written in Latin letters; Russian letters that Uzbek lacks take the nearest sound. */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'а:a б:b в:v г:g ғ:g д:d ж:j з:z и:i й:y к:k қ:q л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:o ф:f х:x ҳ:h ц:ts ч:ch ' +
    'ш:sh щ:sh ъ: ы:i ь: э:e ю:yu я:ya'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
);
const VOWEL_OR_START = /(?<=[аеёиоуўыэюяьъ]|(?<![\p{L}]))/u.source;
const SOFT_E = new RegExp(`${VOWEL_OR_START}е`, 'gu');
const SOFT_YO = new RegExp(`${VOWEL_OR_START}ё`, 'gu');
/** Uzbek writes "stansiya" and "provinsiya", but "rezolyutsiya". */
const HARD_TS = /(?<![аеёиоуўыэюя])ц/g;

/**
 * Lower-case Cyrillic as lookups compare it, in Latin letters: "Жаҳон савдо" is found as "jahon savdo", and "форум" as
 * "forum". What is not Cyrillic stays as it is.
 */
export function romanise(text: string): string {
  if (!/\p{sc=Cyrillic}/u.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(SOFT_YO, 'yo')
    .replace(SOFT_E, 'ye')
    .replace(/[её]/g, 'e')
    .replace(HARD_TS, 's')
    .replace(/\p{sc=Cyrillic}/gu, (letter) => LETTERS[letter] ?? letter);
}
