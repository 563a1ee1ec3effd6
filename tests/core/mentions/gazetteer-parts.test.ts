import { expect, it } from 'vitest';
import { findNeededParts } from '../../../lib/core/mentions/gazetteer-parts';

const cases: [string, string, string[]][] = [
  [
    'asks for nothing more in English',
    "It's eight o'clock, and O'Brien's goods are at the mill near the morning train.",
    [],
  ],
  ['asks for Cyrillic letters', 'Министр прибыл.', ['cyrillic']],
  ['asks for Chinese characters, Traditional too', '部長抵達。', ['chinese']],
  ['asks for Uzbek at its turned commas', 'Qoʻshni daryo boʻyida koʻprik bor', ['uzbek']],
  ['asks for Uzbek without a turned comma', 'Vazirlar va mehmonlar uchun yangi bino ochildi', ['uzbek']],
  ['asks for all that a mixed page needs', '部长说 Москва', ['cyrillic', 'chinese']],
];

it.each(cases)('%s', (_, text, parts) => {
  expect(findNeededParts(text)).toEqual(parts);
});
