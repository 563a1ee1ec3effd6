import type { Writing } from '../statement/term';
import { KEY_LETTERS } from './anchor-key';
import { isHan } from './fold';
import type { Part } from './notation';

/** Words of everyday news: looking for them costs on every page in the world. */
const COMMON = new Set(
  `between international national people peoples state states government republic development economic economy trade global world
  united nations security new first second third fourth fifth sixth seventh meeting forum group working committee commission council
  joint agreement initiative project policy country countries foreign minister ministers president presidents public plan strategy
  community common mutual general bilateral regional region partnership principle support research technology science scientific
  train party visit green digital middle year meetings action actions centre center programme program process under work road high
  level history future business city service services department century environment environmental member members local market
  markets position internal climate weather line education training core one two three us into health culture cultural parliament
  communist affairs forces terrorism construction official officials industry company water energy money million billion 10 20 2019
  2023 2024 2025 january october november president presidential statement declaration protection conservation investment
  investments document commerce exports imports goods food media news school schools university universities union south north east
  west central land river border line lines station open free good great days day week weeks month peace war rights law report`.split(
    /\s+/,
  ),
);

/** The countries: rare in the world's news, and on every line of the pages that we are for. */
const COUNTRIES = new Set(
  'china chinese asia asian uzbekistan uzbek китаи китаиск узбекистан узбекск xitoy ozbekiston хитои узбекистон'.split(
    ' ',
  ),
);

/** Words that stand in every sentence. */
const FUNCTION_WORDS = new Set(
  `of and the for with to in on at by from as or a an is its their this that
  и в на по с о об от до для из за к у не как va bilan uchun bu ва билан учун бу`.split(/\s+/),
);

const FUNCTION_WEIGHT = 400;
const COMMON_WEIGHT = 40;
const COUNTRY_WEIGHT = 15;
const SHORT_WEIGHT = 6;
const PLAIN_WEIGHT = 1;
/** Every Chinese page is full of these, one by one and together. */
const COMMON_HAN = new Set(['中国', '国家', '合作', '发展', '联合', '国际', '亚洲', '中亚']);

interface Choice {
  readonly words: readonly string[];
  readonly weight: number;
}

const NONE: Choice = { words: [], weight: Number.POSITIVE_INFINITY };

/**
 * Chooses the words that an alias is looked for by: every way to write the alias holds at least one of them, and as few
 * pages as possible hold them by chance.
 * @returns folded words (for Chinese, two characters), or undefined if the alias has no obligatory part to look for
 */
export function chooseAnchors(parts: readonly Part[], writing: Writing): readonly string[] | undefined {
  const best = chooseInSequence(parts, writing);
  return best.weight === Number.POSITIVE_INFINITY ? undefined : [...new Set(best.words)];
}

function chooseInSequence(parts: readonly Part[], writing: Writing): Choice {
  let best = NONE;
  parts.forEach((part, index) => {
    const choice = chooseInPart(part, parts[index + 1], writing);
    if (choice.weight < best.weight) best = choice;
  });
  return best;
}

function chooseInPart(part: Part, next: Part | undefined, writing: Writing): Choice {
  if (part.type === 'word') return chooseWord(part, next, writing);
  if (part.type === 'choice') {
    const choices = part.branches.map((branch) => chooseInSequence(branch, writing));
    return {
      words: choices.flatMap((choice) => choice.words),
      weight: choices.reduce((sum, choice) => sum + choice.weight, 0),
    };
  }
  if (part.type === 'any-order') {
    return part.parts
      .map((inner) => chooseInSequence(inner, writing))
      .reduce((a, b) => (b.weight < a.weight ? b : a), NONE);
  }
  return NONE;
}

function chooseWord(part: Extract<Part, { type: 'word' }>, next: Part | undefined, writing: Writing): Choice {
  if (isHan(part.text.charCodeAt(0))) {
    if (next?.type !== 'word' || !isHan(next.text.charCodeAt(0))) return NONE;
    const pair = part.text + next.text;
    return { words: [pair], weight: COMMON_HAN.has(pair) ? COMMON_WEIGHT : PLAIN_WEIGHT };
  }
  if (FUNCTION_WORDS.has(part.text)) return { words: [part.text], weight: FUNCTION_WEIGHT };
  if (part.text.length < KEY_LETTERS && !COMMON.has(part.text)) {
    const isOpen = part.ending === 'any' || (writing.startsWith('uz') && !part.isUpper && part.ending !== 'none');
    if (isOpen) return NONE;
    return { words: [part.text], weight: part.isUpper ? SHORT_WEIGHT : SHORT_WEIGHT * 2 };
  }
  if (COMMON.has(part.text)) return { words: [part.text], weight: COMMON_WEIGHT };
  if (COUNTRIES.has(part.text)) return { words: [part.text], weight: COUNTRY_WEIGHT };
  return { words: [part.text], weight: PLAIN_WEIGHT + 4 / part.text.length };
}
