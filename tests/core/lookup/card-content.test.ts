import { expect, it } from 'vitest';
import { getCardContent } from '../../../lib/core/lookup/card-content';
import { createLookup } from '../../../lib/core/lookup/lookup';
import { islandPack } from './island-pack';

const ALONE = { sentence: '', surface: '', language: '', inside: [] };

const lookup = createLookup(islandPack);

it('holds the term, and its clauses with the fitting one first', () => {
  const card = getCardContent(islandPack, lookup, {
    term: 'harbour-council',
    sentence: 'A secretariat with interpreters opens.',
    surface: '',
    language: '',
    inside: [],
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
  const first = getCardContent(islandPack, lookup, { ...ALONE, term: 'lighthouse-railway' })?.clauses[0];
  expect(first?.named.map(({ start, end }) => first.clause.text.slice(start, end))).toEqual(['Lighthouse Railway']);
});

it('is missing for an unknown term', () => {
  expect(getCardContent(islandPack, lookup, { ...ALONE, term: 'constructor' })).toBeUndefined();
});

it('says where the clause names other terms, and never within its own name', () => {
  for (const { id } of islandPack.terms)
    for (const { clause, named, others = [] } of getCardContent(islandPack, lookup, { ...ALONE, term: id })?.clauses ??
      []) {
      const spans = [...named, ...others].toSorted((a, b) => a.start - b.start);
      expect(spans.every((span, index) => span.end <= (spans[index + 1]?.start ?? clause.text.length))).toBe(true);
      expect(others.map(({ term }) => term)).not.toContain(id);
    }
});

it('names the terms inside the mention, each once, and never itself or what it does not know', () => {
  const inside = ['lighthouse-railway', 'lighthouse-railway', 'harbour-council', 'constructor'];
  const card = getCardContent(islandPack, lookup, { ...ALONE, term: 'harbour-council', inside });
  expect(card?.inside).toEqual([{ id: 'lighthouse-railway', name: 'Lighthouse Railway' }]);
});
