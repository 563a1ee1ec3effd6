import { expect, it } from 'vitest';
import type { CountedKey } from '../../lib/core/strings';
import { createTranslateCounted } from '../../lib/extension/strings';

const RUSSIAN = new Map([
  ['clauses_one', '$1 пункт'],
  ['clauses_few', '$1 пункта'],
  ['clauses_many', '$1 пунктов'],
  ['clauses_other', '$1 пункта'],
]);
const ENGLISH = new Map([['clauses_other', '$1 clauses on $2']]);

function count(language: string, strings: ReadonlyMap<string, string>) {
  const counted = createTranslateCounted({
    getUILanguage: () => language,
    getMessage: (key, values = []) =>
      (strings.get(key) ?? '').replace(/\$(\d)/g, (_, at) => values[Number(at) - 1] ?? ''),
  });
  return (number: number, ...rest: string[]) => counted('clauses' as CountedKey, number, ...rest);
}

it('counts by the rules of the language', () => {
  const inRussian = count('ru', RUSSIAN);
  expect([1, 3, 5, 21].map((number) => inRussian(number))).toEqual(['1 пункт', '3 пункта', '5 пунктов', '21 пункт']);
});

it('falls back to the general form', () => {
  expect(count('en', ENGLISH)(1, 'trade')).toBe('1 clauses on trade');
});

it('shows the key of a missing string', () => {
  expect(count('en', new Map())(2)).toBe('clauses_other');
});
