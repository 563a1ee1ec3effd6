import { expect, it } from 'vitest';
import type { Alias } from '../../../lib/core/mentions/alias';
import { createNamedPatterns, readAlias } from '../../../lib/core/mentions/gazetteer';
import { findGates } from '../../../scripts/gazetteer/find-gate';
import { comesSecond, layerOf } from '../../../scripts/gazetteer/find-layer';

const read = (alias: Partial<Alias> & Pick<Alias, 'pattern'>) =>
  readAlias({ owner: 'thing', type: 'phrase', writing: 'en', ...alias }, createNamedPatterns({}));

const gates = findGates([
  read({ owner: '@china', pattern: '{china|chinese}' }),
  read({ owner: '@uzbekistan', pattern: '{uzbekistan|tashkent}' }),
  read({ owner: '@shipping', pattern: 'ships' }),
]);

it.each<[string, Parameters<typeof read>[0], string]>([
  ['any page may hold a name without a word of theirs', { pattern: 'grand canal' }, 'anywhere'],
  ['a name waits for a word that it always holds', { pattern: '{tashkent|uzbekistan} canal' }, 'central'],
  ['a name waits for no word that it can do without', { pattern: '{tashkent|grand} canal' }, 'anywhere'],
  ['the wider gate is enough where either word may stand', { pattern: '{tashkent|chinese} canal' }, 'china'],
  ['a guard that must stand there is as good', { pattern: 'canal', followedBy: ['in tashkent'] }, 'central'],
  ['so is a licence', { pattern: 'canal', needs: ['uzbekistan', 'shipping+uzbekistan@block'] }, 'central'],
  ['but not one that is only one of two', { pattern: 'canal', needs: ['uzbekistan', 'shipping'] }, 'anywhere'],
  [
    'an abbreviation speaks even where it does not count',
    { type: 'abbreviation', pattern: 'GC', needs: ['uzbekistan'] },
    'anywhere',
  ],
  ['contexts wait for a name', { owner: '@shipping', pattern: 'ships' }, 'contexts'],
  ['but for those that ask for a part of the gazetteer', { owner: '@asks-uzbek', pattern: 'bilan' }, 'anywhere'],
  ['other languages have no gates', { writing: 'uz-Latn', pattern: 'tashkent kanali' }, 'anywhere'],
])('%s', (_, alias, layer) => {
  expect(layerOf(read(alias), gates)).toBe(layer);
});

it.each<[string, Parameters<typeof read>[0], boolean]>([
  ['counts by itself', { pattern: 'grand canal' }, false],
  ['waits for another name', { pattern: 'canal', needs: ['term:grand-canal'] }, true],
  [
    'waits for another name, or for a word of the gate',
    { pattern: 'canal', needs: ['term:lock+shipping', 'china'] },
    true,
  ],
  ['may do without', { pattern: 'canal', needs: ['term:lock', 'shipping'] }, false],
  ['waits for none by asking that another is not there', { pattern: 'canal', needs: ['!term:lock+shipping'] }, false],
  ['is an abbreviation of a name', { type: 'abbreviation', pattern: 'GC' }, true],
])('a name that %s comes second: %s', (_, alias, isSecond) => {
  expect(comesSecond(read(alias), gates)).toBe(isSecond);
});
