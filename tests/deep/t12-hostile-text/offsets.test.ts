import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMentions } from '../../../lib/core/mentions/find-mentions';
import { sentenceAround } from '../../../lib/core/mentions/sentence';
import { countOf } from '../../../scripts/testing/case-count';
import { gazetteer } from './product-gazetteer';

const NAMES = [
  'Belt and Road Initiative',
  'China-Kyrgyzstan-Uzbekistan railway',
  'Shanghai Cooperation Organization',
  '中吉乌铁路',
  '“一带一路”倡议',
  'железная дорога Китай — Кыргызстан — Узбекистан',
  'Шанхайская организация сотрудничества',
  'Shanxay hamkorlik tashkiloti',
  'Шанхай ҳамкорлик ташкилоти',
];

/** Direction controls, joiners, marks, halves of characters, letters of other scripts, and bits of names. */
const POISON = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...'\u200b\u200c\u200d\u2060\u00ad\ufeff\u180e', '\ufe0f', '\u{e0041}') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\ud800', '\udc00', '\udbff', '\udfff', '\ud83d', '\u{1f469}\u200d\u{1f680}'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\u0301', '\u0489', '\u20dd', '\u0e31', '\u05bf', 'ﷺ', 'ﬁ', 'ĳ', 'İ', 'ß', '㍿'),
  },
  { weight: 2, arbitrary: fc.constantFrom('а', 'е', 'о', 'с', 'Ꭺ', 'ο', 'ı', '𝐁𝐞𝐥𝐭', 'Ｂｅｌｔ') },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES.flatMap((name) => [name, name.slice(0, 7), name.slice(5)])) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 2, arbitrary: fc.constantFrom(' ', '\n', '. ', '“', '-', '\0', '\ufffc', '\t', '(', '١٢', '3.14') },
);

const RUNS = countOf({ all: 10_000, few: 300 });

test('the offsets of every mention give back the exact source, whatever stands around and inside', ({ task }) => {
  task.meta.cases = RUNS;
  fc.assert(
    fc.property(fc.array(POISON, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const mention of findMentions(text, gazetteer)) {
        const { start, end, surface } = mention;
        expect(start).toBeLessThan(end);
        expect(text.slice(start, end)).toBe(surface);
        const sentence = sentenceAround(text, mention);
        expect(sentence.start).toBeGreaterThanOrEqual(0);
        expect(sentence.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: RUNS },
  );
});

test('a name that zero-width characters and marks are strewn into is found whole, with the exact span', ({ task }) => {
  task.meta.cases = RUNS;
  const strewn = fc.constantFrom(...'\u200b\u200d\u2060\u00ad\u202e\u2066\u0301\ufeff');
  const place = fc.tuple(fc.nat(), strewn);
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.array(place, { maxLength: 12 }), (name, places) => {
      const letters = [...name];
      for (const [at, char] of places) letters[1 + (at % (letters.length - 1))] += char;
      const own = letters.join('').replace(/\P{L}+$/u, '');
      const text = `Poles apart. ${own}. Nothing else.`;
      const surfaces = findMentions(text, gazetteer).map(({ start, end }) => text.slice(start, end));
      const plain = (words: string) => words.replace(/[^\p{L} -]/gu, '');
      expect(surfaces.map(plain)).toContain(plain(own));
    }),
    { numRuns: RUNS },
  );
});
