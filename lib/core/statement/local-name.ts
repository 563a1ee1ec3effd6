import type { Term, Writing } from './term';

/** A term's name in the language of a page. */
export interface LocalName {
  readonly text: string;
  readonly writing: Writing;
}

/** Letters that Uzbek in Cyrillic has and Russian has not. */
const UZBEK_CYRILLIC = /[ўқғҳ]/iu;
/** Uzbek in Latin letters writes oʻ and gʻ with one of many apostrophes. */
const UZBEK_LATIN = /[og][ʻʼ‘’'`](?=\p{L}|$)/iu;
const TRADITIONAL_TAG = /^zh-(?:.*-)?(?:hant|tw|hk|mo)\b/i;

/** Where the name in one writing is missing, another that the same readers can read. */
const NEXT_BEST: { readonly [writing in Writing]?: Writing } = { 'zh-Hant': 'zh-Hans', 'uz-Cyrl': 'uz-Latn' };

/**
 * Gives a term's name in the language that a sentence is written in; undefined for English, where the name stands
 * already, and where the name in that language is not known.
 * @param language what the page says of its language, a BCP 47 tag; may be empty or wrong, so that letters count more
 */
export function getLocalName(name: Term['name'], language: string, sentence: string): LocalName | undefined {
  const wanted = findWriting(language, sentence);
  for (const writing of wanted ? [wanted, NEXT_BEST[wanted]] : []) {
    const text = writing && name[writing];
    if (text && writing) return { text, writing };
  }
  return undefined;
}

function findWriting(language: string, sentence: string): Writing | undefined {
  if (/\p{Script=Han}/u.test(sentence)) return TRADITIONAL_TAG.test(language) ? 'zh-Hant' : 'zh-Hans';
  const isUzbek = /^uz\b/i.test(language);
  if (/\p{Script=Cyrillic}/u.test(sentence)) return isUzbek || UZBEK_CYRILLIC.test(sentence) ? 'uz-Cyrl' : 'ru';
  return isUzbek || (!/^en\b/i.test(language) && UZBEK_LATIN.test(sentence)) ? 'uz-Latn' : undefined;
}
