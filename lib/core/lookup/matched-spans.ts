import type { Span } from '../statement/term';
import { normaliseText } from './normalise';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘ʻʼ`´][\p{L}\p{M}]+)*/gu;

/** The words of a text that are among the given normalised words, in order. */
export function findMatchedSpans(text: string, words: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (words.has(normaliseText(word))) spans.push({ start: index, end: index + word.length });
  }
  return spans;
}
