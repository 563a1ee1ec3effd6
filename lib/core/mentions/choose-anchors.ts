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

/** Words that few pages do without, whatever they are about, and words of one letter. */
const VERY_COMMON = new Set(
  `all after before but during face faces facing free get getting its made make more most never not number only other others over own
  part push some such take text than through under up way with without above across against aim around become becomes becoming case
  day days end enter entering front full general group human idea increase inter interest interests join joining long made mark may
  market medium nation nations new next no open plan problem problems program project public response second see set shared side
  single six state states system ten text thirty three top total town two use visit window world year years young
  3 4 5 7 10 20 22 23 24 25 30 100 2022 2023 2024 january
  день дня дни дней год года году лет один два три новый новая новые весь все всех мир мира страна страны стран город города
  время жизнь дело работа часть россия москва государственн национальн международн общественн
  kun kuni yil yangi ikki uch bir barcha shahar davlat кун куни йил янги икки уч бир барча шаҳар давлат`.split(/\s+/),
);

/** The countries: rare in the world's news, and on every line of the pages that we are for. */
const COUNTRIES = new Set(
  'china chinese asia asian uzbekistan uzbek китаи китаиск узбекистан узбекск xitoy ozbekiston хитои узбекистон'.split(
    ' ',
  ),
);

/** Words that stand in every sentence. */
const FUNCTION_WORDS = new Set(
  `of and the for with to in on at by from as or a an is its their this that st nd rd th
  и в на по с о об от до для из за к у не как va bilan uchun bu ва билан учун бу`.split(/\s+/),
);

const FUNCTION_WEIGHT = 400;
const VERY_COMMON_WEIGHT = 150;
const COMMON_WEIGHT = 40;
const COUNTRY_WEIGHT = 15;
const SHORT_WEIGHT = 6;
const PLAIN_WEIGHT = 1;
/** Every Chinese page is full of these, one by one and together. */
const COMMON_HAN = new Set(['中国', '国家', '合作', '发展', '联合', '国际', '亚洲', '中亚']);

interface Choice {
  readonly words: readonly string[];
  /** The parts of the notation that the words are. */
  readonly parts: readonly Part[];
  readonly weight: number;
}

const NONE: Choice = { words: [], parts: [], weight: Number.POSITIVE_INFINITY };

/** The words that an alias is looked for by. */
export interface AnchorChoice {
  /** Folded words; for Chinese, two characters. */
  readonly words: readonly string[];
  /** The parts of the notation that they are. */
  readonly parts: readonly Part[];
  /** How often pages hold one of them by chance; only comparisons count. */
  readonly weight: number;
}

/**
 * Chooses the words that an alias is looked for by: every way to write the alias holds at least one of them, and as few
 * pages as possible hold them by chance.
 * @param avoid parts that must not be chosen
 * @returns undefined if the alias has no obligatory part to look for
 */
export function chooseAnchors(
  parts: readonly Part[],
  writing: Writing,
  avoid: ReadonlySet<Part> = new Set(),
): AnchorChoice | undefined {
  const best = chooseInSequence(parts, writing, avoid);
  return best.weight === Number.POSITIVE_INFINITY ? undefined : { ...best, words: [...new Set(best.words)] };
}

function chooseInSequence(parts: readonly Part[], writing: Writing, avoid: ReadonlySet<Part>): Choice {
  let best = NONE;
  parts.forEach((part, index) => {
    const choice = chooseInPart(part, parts[index + 1], writing, avoid);
    if (choice.weight < best.weight) best = choice;
  });
  return best;
}

function chooseInPart(part: Part, next: Part | undefined, writing: Writing, avoid: ReadonlySet<Part>): Choice {
  if (part.type === 'word') return avoid.has(part) ? NONE : chooseWord(part, next, writing);
  if (part.type === 'choice') {
    const choices = part.branches.map((branch) => chooseInSequence(branch, writing, avoid));
    return {
      words: choices.flatMap((choice) => choice.words),
      parts: choices.flatMap((choice) => choice.parts),
      weight: choices.reduce((sum, choice) => sum + choice.weight, 0),
    };
  }
  if (part.type === 'any-order') {
    return part.parts
      .map((inner) => chooseInSequence(inner, writing, avoid))
      .reduce((a, b) => (b.weight < a.weight ? b : a), NONE);
  }
  return NONE;
}

function chooseWord(part: Extract<Part, { type: 'word' }>, next: Part | undefined, writing: Writing): Choice {
  const choose = (weight: number, text: string = part.text): Choice => ({ words: [text], parts: [part], weight });
  if (isHan(part.text.charCodeAt(0))) {
    if (next?.type !== 'word' || !isHan(next.text.charCodeAt(0))) return NONE;
    const pair = part.text + next.text;
    return choose(COMMON_HAN.has(pair) ? COMMON_WEIGHT : PLAIN_WEIGHT, pair);
  }
  if (FUNCTION_WORDS.has(part.text)) return choose(FUNCTION_WEIGHT);
  if (VERY_COMMON.has(part.text) || part.text.length === 1) return choose(VERY_COMMON_WEIGHT);
  if (part.text.length < KEY_LETTERS && !COMMON.has(part.text)) {
    const isOpen = part.ending === 'any' || (writing.startsWith('uz') && !part.isUpper && part.ending !== 'none');
    if (isOpen) return NONE;
    return choose(part.isUpper ? SHORT_WEIGHT : SHORT_WEIGHT * 2);
  }
  if (COMMON.has(part.text)) return choose(COMMON_WEIGHT);
  if (COUNTRIES.has(part.text)) return choose(COUNTRY_WEIGHT);
  return choose(PLAIN_WEIGHT + 4 / part.text.length);
}
