import { expect, test } from 'vitest';
import { findCandidates } from '../../../lib/core/mentions/find-candidates';
import { findMentions } from '../../../lib/core/mentions/find-mentions';
import { createPageReading } from '../../../lib/core/mentions/page-reading';
import { createTally } from '../../../lib/core/mentions/tally';
import { countOf } from '../../../scripts/testing/case-count';
import { gazetteer } from './product-gazetteer';

/** Each is repeated until the text is as long as asked: what a page could write to keep the matcher busy. */
const BOMBS: readonly (readonly [name: string, unit: string])[] = [
  ['one endless word', 'a'],
  ['one endless word behind a name', 'initiative'],
  ['one endless number', '7'],
  ['combining marks', '\u0301'],
  ['marks on a letter of a name', 'B\u0301\u0489\u20dd'],
  ['direction controls', '\u202e\u2066'],
  ['joined faces', '\u{1f469}\u200d'],
  ['halves of characters', '\ud83d'],
  ['blanks', ' '],
  ['full stops', '.'],
  ['capitals with full stops', 'U.'],
  ['dashes', '-'],
  ['opening brackets', '('],
  ['apostrophes', 'n\u2019'],
  ['a name that never ends', 'China-Kyrgyzstan-'],
  ['a name without its last word', 'Belt and Road Initiativ '],
  ['the first word of many names', 'China '],
  ['first words of names with commas', 'China, Uzbekistan, '],
  ['a whole name', 'Belt and Road Initiative '],
  ['a whole name without blanks', '中吉乌铁路'],
  ['Chinese first characters', '中国乌'],
  ['Russian beginnings', 'Стратегия Китай '],
  ['Uzbek endings', 'tashkilotilarimizdagilar '],
  ['abbreviations', 'SCO BRI GDI GSI GCI '],
  ['glosses', 'Belt and Road Initiative (BRI) '],
  ['follow-ups', 'the railway, the initiative, the committee, '],
];

const SMALL_UNITS = 10_000;
const LARGE_UNITS = countOf({ all: 1_000_000, few: 200_000 });

/** Ordinary prose takes about one for each unit. */
const MAX_STEPS = 300_000;
const MAX_STEPS_PER_UNIT = 25;

function fill(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

test.each(BOMBS)('%s: the work has an end that grows as the text does', (_, unit) => {
  for (const units of [SMALL_UNITS, LARGE_UNITS]) {
    const tally = createTally();
    findCandidates(`Belt and Road Initiative ${fill(unit, units)}`, gazetteer, tally);
    expect(tally.steps).toBeLessThan(MAX_STEPS + MAX_STEPS_PER_UNIT * units);
  }
});

test.each(BOMBS)('%s: a page of it is read to its end', (_, unit) => {
  const text = fill(unit, LARGE_UNITS / 10);
  for (const { start, end, surface } of findMentions(text, gazetteer)) expect(text.slice(start, end)).toBe(surface);
});

test('100,000 marks on one letter leave the other names of the text as they are', () => {
  const marks = '\u0301'.repeat(100_000);
  const text = `The Belt and Road Initiative, e${marks}, and then the Belt and Road Initiative.`;
  const spans = findMentions(text, gazetteer).map(({ start, end }) => text.slice(start, end));
  expect(spans).toEqual(['Belt and Road Initiative', 'Belt and Road Initiative']);
});

test('a million-letter word beside a name breaks nothing', () => {
  const reading = createPageReading(gazetteer);
  const word = 'x'.repeat(1_000_000);
  reading.readBlock(1, `The Belt and Road Initiative ${word} Green Silk Road`);
  expect(reading.findMentions(1).map(({ surface }) => surface)).toContain('Belt and Road Initiative');
});
