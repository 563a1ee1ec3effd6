import { expect, test } from 'vitest';
import messages from '../../../assets/public/_locales/en/messages.json';
import { explainMention } from '../../../lib/core/hover/explain-mention';
import type { Why } from '../../../lib/core/mentions/mention';

const read = (why: Why) =>
  explainMention(why, 'GHP')
    .map(([key, ...values]) =>
      values.reduce((text, value, index) => text.replace(`$${index + 1}`, value), messages[key].message),
    )
    .join(' ');

test.each<[Why, string]>([
  [{ alias: '', type: 'phrase' }, '“GHP” is one of its names.'],
  [
    { alias: '', type: 'abbreviation', licence: 'long-form' },
    '“GHP” is its abbreviation. The page also gives the full name.',
  ],
  [
    { alias: '', type: 'phrase', licence: 'china@block+uzbekistan', corrected: true },
    '“GHP” is one of its names. Others may be called so too; this page speaks of China and Uzbekistan. One typing error was overlooked.',
  ],
  [
    { alias: '', type: 'follow-up', licence: 'constructor' },
    '“GHP” takes up a full name from earlier on this page. Others may be called so too; what this page speaks of shows which is meant.',
  ],
])('%j', (why, words) => {
  expect(read(why)).toBe(words);
});
