import { expect, it } from 'vitest';
import { getCardContent } from '../../../lib/core/lookup/card-content';
import { createLookup } from '../../../lib/core/lookup/lookup';
import { islandPack } from './island-pack';

const lookup = createLookup(islandPack);

it('holds the term, and its clauses with the fitting one first', () => {
  const card = getCardContent(islandPack, lookup, {
    term: 'harbour-council',
    sentence: 'A secretariat with interpreters opens.',
    surface: '',
  });
  expect(card?.term).toEqual({
    id: 'harbour-council',
    kind: 'mechanism',
    name: 'Harbour Council',
    about: 'Meeting of the harbour masters.',
  });
  expect(card?.clauses.map(({ clause }) => clause.id)).toEqual(['2.2', '2.1']);
  expect(card?.date).toBe('2030-01-24');
});

it('says where the clause names the term', () => {
  const first = getCardContent(islandPack, lookup, { term: 'lighthouse-railway', sentence: '', surface: '' })
    ?.clauses[0];
  expect(first?.named.map(({ start, end }) => first.clause.text.slice(start, end))).toEqual(['Lighthouse Railway']);
});

it('is missing for an unknown term', () => {
  expect(getCardContent(islandPack, lookup, { term: 'constructor', sentence: '', surface: '' })).toBeUndefined();
});
