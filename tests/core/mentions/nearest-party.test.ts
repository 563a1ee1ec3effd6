import { expect, it } from 'vitest';
import { findMentions } from '../../../lib/core/mentions/find-mentions';
import { compileTiny } from './tiny-gazetteer';

const gazetteer = compileTiny([
  {
    owner: 'group',
    pattern: 'working group',
    notBeside: ['{Russia|Russian|Kazakhstan}'],
    beside: ['{Uzbekistan|Uzbek|Tashkent}'],
  },
]);

it.each([
  'Uzbekistan has a working group.',
  'Russia came later; the working group of Uzbekistan is older.',
  'Kazakhstan, unlike Uzbekistan, has no working group.',
  'Tashkent has told all of Russia, its neighbour, that the working group goes on.',
  'Russian media wrote about the working group with Uzbekistan.',
  'The working group met, and Uzbekistan later received Russia.',
])('a thing of ours is ours though the sentence names a rival: %s', (text) => {
  expect(findMentions(text, gazetteer)).toHaveLength(1);
});

it.each([
  'Uzbekistan has a working group with Russia.',
  'Tashkent hosted the working group of Kazakhstan and Uzbekistan.',
  'Uzbekistan and Kazakhstan have a working group.',
  'The Uzbek-Russian working group met.',
  'In Russia, they praised the working group between Uzbekistan and Kazakhstan.',
  'Kazakhstan, too, wants a working group, Tashkent was told.',
])('a thing of a rival is not ours though the sentence names us: %s', (text) => {
  expect(findMentions(text, gazetteer)).toEqual([]);
});
