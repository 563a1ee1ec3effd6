import { ownPart } from 'virtual:clauselight/gazetteer-own';
import { expect, it } from 'vitest';
import { createGazetteer } from '../../../lib/core/mentions/gazetteer';
import { createPageReading, readAll } from '../../../lib/core/mentions/page-reading';

const own = createGazetteer([ownPart]);

const cases: [string, string, string[]][] = [
  [
    'asks for nothing more in English',
    "It's eight o'clock, and O'Brien's goods are in Tashkent near the morning train.",
    [],
  ],
  ['asks for nothing more at a name in other letters', 'The Уэльс festival (北京) opened.', []],
  ['asks for Cyrillic letters', 'Министр прибыл вчера.', ['cyrillic']],
  ['asks for Chinese characters, Traditional too', '部長今天抵達。', ['chinese']],
  ['asks for Uzbek, however its turned commas are typed', 'O`zbekiston bo‘yicha yangiliklar', ['uzbek']],
  ['asks for Uzbek without a turned comma', 'Vazirlar va mehmonlar uchun yangi bino ochildi', ['uzbek']],
  ['asks for all that a mixed page needs', '部长今天说 Москва и Ташкент', ['cyrillic', 'chinese']],
];

it.each(cases)('%s', (_, text, parts) => {
  const reading = createPageReading(own);
  readAll(reading, [text]);
  expect(reading.findNeededParts()).toEqual(parts);
});
