import type { Span } from '../statement/term';

/** A sentence is what a reader takes in around a mention; longer ones are cut. */
export const MAX_SENTENCE = 200;

const ENDS = /[.!?…。！？](?=[\s"'”’»」』）)]|$)|[。！？]/gu;
/** A full stop behind one of these, or behind a single capital, ends no sentence. */
const ABBREVIATED =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|U\.S|U\.N)|\b\p{Lu})$/u;

/** A sentence, or as much of it as a reader takes in. */
export interface Sentence extends Span {
  /** True where the sentence goes on beyond the cut. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/**
 * The sentence around a mention, in UTF-16 offsets of the text, at most `MAX_SENTENCE` units long and always holding
 * as much of the mention as fits.
 */
export function sentenceAround(text: string, mention: Span): Sentence {
  // Looked at further than is kept, so that a cut is known to be one.
  const from = Math.max(0, mention.start - 2 * MAX_SENTENCE);
  let start = from;
  let end = Math.min(text.length, mention.end + 2 * MAX_SENTENCE);
  for (const found of text.slice(from, end).matchAll(ENDS)) {
    const at = from + found.index;
    if (found[0] === '.' && ABBREVIATED.test(text.slice(Math.max(0, at - 6), at))) continue;
    if (at < mention.start) start = at + 1;
    else if (at >= mention.end) {
      end = at + 1;
      break;
    }
  }
  while (start < mention.start && /\s/.test(text[start] as string)) start++;
  const cut = shorten(text, { start, end }, mention);
  return { ...cut, isCutBefore: cut.start > start, isCutAfter: cut.end < end };
}

/** Cuts at blanks, evenly on both sides of the mention. */
function shorten(text: string, sentence: Span, mention: Span): Span {
  const spare = MAX_SENTENCE - (mention.end - mention.start);
  if (sentence.end - sentence.start <= MAX_SENTENCE) return sentence;
  if (spare <= 0) return { start: mention.start, end: mention.start + MAX_SENTENCE };
  const before = Math.min(mention.start - sentence.start, Math.max(spare >> 1, spare - (sentence.end - mention.end)));
  let start = mention.start - before;
  let end = Math.min(sentence.end, start + MAX_SENTENCE);
  if (start > sentence.start) {
    const blank = text.indexOf(' ', start);
    if (blank >= 0 && blank < mention.start) start = blank + 1;
  }
  if (end < sentence.end) {
    const blank = text.lastIndexOf(' ', end);
    if (blank > mention.end) end = blank;
  }
  return { start, end };
}
