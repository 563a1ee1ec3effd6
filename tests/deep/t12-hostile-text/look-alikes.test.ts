import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMentions } from '../../../lib/core/mentions/find-mentions';
import { countOf } from '../../../scripts/testing/case-count';
import { gazetteer } from './product-gazetteer';

/** Letters that look the same in another script. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{
    a: 'аɑα',
    c: 'сϲ',
    e: 'еҽ',
    g: 'ɡց',
    h: 'һհ',
    i: 'іι',
    j: 'ј',
    n: 'ո',
    o: 'оοօ',
    p: 'рρ',
    s: 'ѕ',
    u: 'սυ',
    v: 'ѵν',
  },
  ...{ x: 'х', y: 'уγ', а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', і: 'i' },
};

const NAMES = [
  'Global Development Initiative',
  'Global Security Initiative',
  'Shanghai Cooperation Organization',
  'comprehensive strategic partnership in the new era',
  'Intergovernmental Cooperation Committee',
  'Шанхайская организация сотрудничества',
  'Глобальная инициатива по безопасности',
];

const RUNS = countOf({ all: 500, few: 100 });

test('a name spelt with two letters of another script in each word is not taken for the name', ({ task }) => {
  task.meta.cases = RUNS;
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), fc.nat(), (name, seed) => {
      const spoofed = name
        .split(' ')
        .map((word) => spoof(word, seed))
        .join(' ');
      fc.pre(spoofed !== name);
      expect(findMentions(`They praised the ${spoofed}. Nothing else.`, gazetteer)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

/** Puts look-alikes in place of two letters of a word, where it has them. */
function spoof(word: string, seed: number): string {
  const letters = [...word];
  const places = letters.flatMap((letter, at) => (letter in LOOK_ALIKES ? [at] : []));
  for (const turn of [0, 1]) {
    const [at] = places.splice((seed + turn) % Math.max(places.length, 1), 1);
    const choice = at === undefined ? undefined : LOOK_ALIKES[letters[at] as string];
    if (at !== undefined && choice) letters[at] = choice[seed % choice.length] as string;
  }
  return letters.join('');
}
