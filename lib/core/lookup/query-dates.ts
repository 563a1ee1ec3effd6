import { romanise } from './romanise';

/** The months, and how Russian and Uzbek begin them in Latin letters. */
const MONTHS: readonly (readonly [english: string, ...others: string[]])[] = [
  ['january', 'yanvar'],
  ['february', 'fevral'],
  ['march', 'mart'],
  ['april', 'aprel'],
  ['may'],
  ['june', 'iyun'],
  ['july', 'iyul'],
  ['august', 'avgust'],
  ['september', 'sentyabr', 'sentabr'],
  ['october', 'oktyabr', 'oktabr'],
  ['november', 'noyabr'],
  ['december', 'dekabr'],
];
const MIN_MONTH_LETTERS = 3;
const SHORT_MONTHS = MONTHS.map(([english]) => english.slice(0, MIN_MONTH_LETTERS)).join('|');
/** As in "yanvarya" and "yanvardagi". */
const ENDING = /^(?:a|ya|e|i|da|dan|dagi|gacha)?$/;

const ISO = /\b(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![-\d])/g;
const HAN = /(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号號])?/g;
const NUMERIC = /\b(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})\b/g;
/** "24th of January" and "January 24th", but not "7th meeting". */
const ORDINAL = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)(?=\\s+(?:of\\s+)?(?:${SHORT_MONTHS}))|(?<=(?:${SHORT_MONTHS})\\p{L}*\\s+)(\\d{1,2})(?:st|nd|rd|th)`,
  'gu',
);
const WORD_BESIDE_NUMBER = /(?<=\d[\s,.-]*)\p{L}+|\p{L}+(?=[\s,.-]*\d)/gu;
const CENTURY = 2000;

/**
 * A query with its dates as the statement writes them, "24 january 2024", in every way in which they can be read:
 * 05/02/2022 is a day of February in most of the world, of May in the United States.
 */
export function findDateReadings(query: string): readonly string[] {
  const plain = query
    .normalize('NFKC')
    .toLowerCase()
    .replace(ISO, (whole, year: string, month: string, day?: string) => write(whole, day, month, year))
    .replace(HAN, (whole, year: string | undefined, month: string, day?: string) => write(whole, day, month, year))
    .replace(ORDINAL, '$1$2')
    .replace(WORD_BESIDE_NUMBER, toEnglishMonth);
  const dayFirst = plain.replace(NUMERIC, (whole, a: string, _, b: string, year: string) => write(whole, a, b, year));
  const monthFirst = plain.replace(NUMERIC, (whole, a: string, _, b: string, year: string) => write(whole, b, a, year));
  return [...new Set([dayFirst, monthFirst])];
}

/** The date in words, or what was written if there is no such month. */
function write(whole: string, day: string | undefined, month: string, year: string | undefined): string {
  const [name] = MONTHS[Number(month) - 1] ?? [];
  if (name === undefined) return whole;
  const full = year === undefined ? '' : Number(year) < 100 ? CENTURY + Number(year) : year;
  return ` ${day === undefined ? '' : Number(day)} ${name} ${full} `;
}

function toEnglishMonth(word: string): string {
  const latin = romanise(word);
  const isMeant = ([english, ...others]: readonly [string, ...string[]]): boolean =>
    (latin.length >= MIN_MONTH_LETTERS && english.startsWith(latin)) ||
    (latin === 'sept' && english === 'september') ||
    [english, ...others].some((name) => latin.startsWith(name) && ENDING.test(latin.slice(name.length)));
  return MONTHS.find(isMeant)?.[0] ?? word;
}
