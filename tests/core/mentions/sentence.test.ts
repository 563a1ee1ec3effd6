import { describe, expect, it } from 'vitest';
import { MAX_SENTENCE, sentenceAround } from '../../../lib/core/mentions/sentence';

function around(text: string, words: string): string {
  const start = text.indexOf(words);
  const sentence = sentenceAround(text, { start, end: start + words.length });
  return text.slice(sentence.start, sentence.end);
}

describe('the sentence around a mention', () => {
  it('goes from full stop to full stop, and over the points of abbreviations and dates', () => {
    const text = 'It rained. On Jan. 24 Mr. Lin praised the railway in the U.S. press. Then he left.';
    expect(around(text, 'railway')).toBe('On Jan. 24 Mr. Lin praised the railway in the U.S. press.');
  });

  it('goes over the line ends of the page source', () => {
    expect(around('It rained. The ministers\n      praised the railway\n      again. Then he left.', 'railway')).toBe(
      'The ministers\n      praised the railway\n      again.',
    );
  });

  it('ends at Chinese full stops without blanks', () => {
    expect(around('昨天下雨。双方同意建设铁路。后来离开。', '铁路')).toBe('双方同意建设铁路。');
  });

  it('is cut at blanks when it is long, with the mention in it', () => {
    const text = `${'many words here '.repeat(30)}the railway ${'and more words '.repeat(30)}`;
    const cut = around(text, 'railway');
    expect(cut.length).toBeLessThanOrEqual(MAX_SENTENCE);
    expect(cut).toContain('railway');
    expect(cut).toMatch(/^\S.*\S$/);
    const start = text.indexOf('railway');
    expect(sentenceAround(text, { start, end: start + 7 })).toMatchObject({ isCutBefore: true, isCutAfter: true });
  });
});
