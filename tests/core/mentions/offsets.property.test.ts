import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findMentions } from '../../../lib/core/mentions/find-mentions';
import { compileTiny } from './tiny-gazetteer';

const gazetteer = compileTiny([
  { owner: 'belt', pattern: 'belt and road (initiative)' },
  { owner: 'sco', pattern: 'shanghai cooperation {organization|organisation}' },
  { owner: 'way', writing: 'zh-Hans', pattern: '一带一路 (倡议)' },
]);

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    ' ',
    '\n',
    '. ',
    '“',
    '”',
    '-',
    '\u00ad',
    '\u0301',
    '\ud83d',
    '\u202e',
    'Belt and ',
    'Road',
    "Belt 'and' Road",
  ),
);

it('finds a name in any surroundings that end its words, and gives back the exact source', () => {
  const name = fc.constantFrom('Belt and Road', 'SHANGHAI  Cooperation Organisation', 'belt-and-road', '一带一路');
  fc.assert(
    fc.property(fc.array(noise), name, fc.array(noise), (before, own, after) => {
      const text = `${before.join('')} ¶. ${own} ¶. ${after.join('')}`;
      const mentions = findMentions(text, gazetteer);
      for (const { start, end, surface } of mentions) expect(text.slice(start, end)).toBe(surface);
      expect(mentions.some(({ surface }) => surface === own)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
