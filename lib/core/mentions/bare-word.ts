import type { Span, Writing } from '../statement/term';
import { isUzbekCyrillic } from './cyrillic-language';

/** How much of the text around a bare word is looked at, in UTF-16 units. */
const REACH = 40;
/** The Uzbek plural: "these committees" are none in particular. */
const UZBEK_PLURAL = /lar|лар/iu;
const DEMONSTRATIVE = /^(?:эт(?:от|ого|ому|им|ом|а|ой|у|о)|данн|названн|упомянут|указанн|вышеназванн|вышеупомянут)/iu;
const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ую|юю|ых|их|ыми|ими)$/iu;
/** What may stand behind a bare noun without narrowing it: conjunctions, particles and verbs. */
const FUNCTION_WORD =
  /^(?:и|а|но|или|либо|также|тоже|уже|еще|ещё|не|бы|же|ли|что|как|где|когда|чтобы|если|пока|котор\p{L}+|будет|станет|должн?\p{L}{0,2}|может|можно|нужно|нужна|нужен|впервые|теперь|сейчас)$/u;
const VERB = /(?:[аеиоуыяё]л[аои]?(?:сь|ся)?|[аеиоуыя]лся|[аеёиуюя]т(?:ся)?)$/u;
/** Shorter words that end like a verb are seldom one. */
const MIN_VERB = 5;

/**
 * Says whether a bare word stands by itself where its language has no article to tell it. In Russian no adjective may
 * narrow it before ("олимпийский комитет"), nor another noun, a preposition or a name behind ("комитет парламента",
 * "форум в Давосе"), unless "этот" and the like stand there. In Uzbek it must be no plural.
 */
export function standsAlone(text: string, span: Span, writing: Writing): boolean {
  if (writing === 'ru') return isAloneInRussian(text, span);
  return !writing.startsWith('uz') || !UZBEK_PLURAL.test(text.slice(span.start, span.end));
}

function isAloneInRussian(text: string, { start, end }: Span): boolean {
  if (isUzbekCyrillic(text)) return false;
  const [, before = ''] = /(\S+)\s+$/u.exec(text.slice(Math.max(0, start - REACH), start)) ?? [];
  if (DEMONSTRATIVE.test(before)) return true;
  if (start > 0 && !/\s/u.test(text[start - 1] as string)) return false;
  return !narrowsFromBefore(before) && !narrowsFromBehind(text.slice(end, end + REACH));
}

/** An adjective, a number or an abbreviation. */
function narrowsFromBefore(word: string): boolean {
  return ADJECTIVE.test(word) || /\d/u.test(word) || /^\p{Lu}{2,}$/u.test(word);
}

function narrowsFromBehind(text: string): boolean {
  if (/^\s*(?:[.,;:!?…)]|$)/u.test(text) || /^\s[—–-]\s/u.test(text)) return false;
  const [, next = ''] = /^\s+(\p{Ll}+)(?![\p{L}-])/u.exec(text) ?? [];
  return !FUNCTION_WORD.test(next) && (next.length < MIN_VERB || !VERB.test(next));
}
