import { expect, it } from 'vitest';
import { createNameGates } from '../../../lib/core/mentions/name-gates';

const findLayer = createNameGates([{ china: 'china sino osh uzbekistan', central: 'osh uzbekistan' }]);

it.each<[string, string, string]>([
  ['shut by a page about something else', 'The mayor opened a library.', 'anywhere'],
  ['opened half by a word about China, whatever its ending', "China's trade grew.", 'china'],
  ['opened by a word about Central Asia', 'In Uzbekistan it rained.', 'central'],
  ['opened by a short word only where it is whole', 'He was from Osh.', 'central'],
  ['not opened by the beginning of another word', 'She lives in Oshkosh.', 'anywhere'],
  ['not opened by the end of another word', 'The Indochina war.', 'anywhere'],
  ['opened by a long word with a typing error', 'In Uzbekitsan it rained.', 'central'],
  ['not opened by a short one with a typing error', 'Chian is no word.', 'anywhere'],
  ['opened by capitals and accents', 'ÚZBEKISTAN', 'central'],
  ['opened by a word that goes on in the next node', 'In Uzbe\ufffbkistan it rained.', 'central'],
  ['opened by a word with a soft hyphen in it', 'In Uzbeki\u00adstan it rained.', 'central'],
])('the gate is %s', (_, text, layer) => {
  expect(findLayer(text)).toBe(layer);
});

it('nothing is held back where no gate has a word', () => {
  expect(createNameGates([{ china: '', central: '' }])('Of ships.')).toBe('central');
});
