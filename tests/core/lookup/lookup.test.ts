import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../lib/core/lookup/lookup';
import { createSearchIndex, parseSearchIndex } from '../../../lib/core/lookup/search-index';
import { islandPack } from './island-pack';

const lookup = createLookup(islandPack);
const find = (query: string): string[] => lookup.search(query).map(({ clause }) => clause);

describe('a query finds the clause that it is about', () => {
  it.each([
    ['words as they stand in the clause', 'herring quotas', '2.1'],
    ['words in another order', 'quotas herring', '2.1'],
    ['the start of a word, as while typing', 'interpr', '2.2'],
    ['another form of a word', 'fishery musician', '2.3'],
    ['a typing error', 'lighthuose railwya', '1.1'],
    ['two letters swapped in a short word', 'wahle', '2.1'],
    ['curly or straight marks', 'islands’ ferry', '1.2'],
    ['words around a quotation mark', 'fully support young', '2.3'],
    ['a name in Chinese', '灯塔铁路', '1.1'],
    ['a name in Russian, inflected', 'Маячной железной дороги', '1.1'],
    ['a name in Uzbek', 'portlar kengashi', '2.1'],
    ['a date in another order', '3 may 2031', '1.1'],
    ['an amount as newspapers write it', '$20bn', '1.2'],
    ['a number that means itself and no other', '10 billion', '2.3'],
    ['words of a question', 'who hires interpreters and where', '2.2'],
    ['plain words that the clause does not use', 'catching fish', '2.1'],
    ['a part of plain words', 'sea animals care', '2.1'],
    ['plain words with a question word', 'who has agreed', '0.1'],
    ['an abbreviation in small letters', 'lhr', '1.1'],
    ['a Russian abbreviation', 'гмжд', '1.1'],
    ['a name in Traditional Chinese', '燈塔鐵路', '1.1'],
    ['plain words in Chinese, in another order', '鲸鱼保护', '2.1'],
    ['Russian words with other endings', 'охраны китов', '2.1'],
    ['Uzbek in Cyrillic letters', 'Портлар кенгаши', '2.1'],
    ['Uzbek plain words in Cyrillic letters', 'балиқчилик', '2.1'],
    ['Uzbek with other suffixes', 'baliqchilikka', '2.1'],
    ['a date in figures', '03.05.2031', '1.1'],
    ['a date in figures, the American way', '5/3/2031', '1.1'],
    ['a date as computers write it', '2031-05-03', '1.1'],
    ['a Russian date', '3 мая 2031 года', '1.1'],
    ['a Chinese date', '2031年5月3日', '1.1'],
    ['an ordinal date', 'May 3rd', '1.1'],
    ['an amount in words', 'twenty billion', '1.2'],
    ['a Chinese amount', '200亿', '1.2'],
    ['another word for the same thing', 'railroad', '1.1'],
    ['another form of another word', 'railroads', '1.1'],
    ['everyday words beside those that matter', 'does anyone take care of the whales', '2.1'],
    ['a long word with an error that begins like another', 'interpretars', '2.2'],
    ['a letter just begun behind whole words', 'herring q', '2.1'],
  ])('%s', (_, query, clause) => {
    expect(find(query)[0]).toBe(clause);
  });

  it('puts the phrase as typed before the same words apart', () => {
    expect(find('support young musicians')).toEqual(['2.3']);
    expect(find('harbour council')).toEqual(['2.1', '2.2']);
  });
});

describe('a clause number leads straight to the clause', () => {
  it.each([
    ['2.3', ['2.3']],
    ['clause 2.3', ['2.3']],
    ['Clause 2 para 3', ['2.3']],
    ['section 2, paragraph 1', ['2.1']],
    ['section 2', ['2.1', '2.2', '2.3']],
    ['0.1', ['0.1']],
    ['art. 2.3', ['2.3']],
    ['§ 2.3', ['2.3']],
    ['2 (3)', []],
    ['clause 2 (3)', ['2.3']],
    ['paragraph 3 of section 2', ['2.3']],
    ['пункт 2.3', ['2.3']],
    ['2-bob 3-band', ['2.3']],
    ['第2条第3款', ['2.3']],
  ])('%s', (query, clauses) => {
    expect(find(query)).toEqual(clauses);
  });
});

describe('nothing is better than noise', () => {
  it.each([
    [''],
    ['   '],
    ['the'],
    ['9.9'],
    ['bitcoin price'],
    ['volcano weather tomorrow spring'],
    ['курс доллара'],
    ['天气预报'],
    ['hurry'],
    ['…!'],
  ])('no clause for "%s"', (query) => {
    expect(find(query)).toEqual([]);
  });
});

describe('results', () => {
  it('mark the words that answer, misspelt or not, where they stand in the clause', () => {
    const [first] = lookup.search('heering quota');
    const { text } = islandPack.clauses.find(({ id }) => id === first?.clause) ?? { text: '' };
    expect(first?.matched.map(({ start, end }) => text.slice(start, end))).toEqual(['herring', 'quotas']);
  });

  it('are scored from 0, the best, to 1, and hold each clause once', () => {
    const results = lookup.search('harbour islands support');
    const scores = results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
    expect(new Set(find('harbour islands support')).size).toBe(results.length);
  });
});

describe('the clause for a mention', () => {
  it('is the one of the term that fits the sentence', () => {
    const sentence = 'Two interpreters of the Harbour Council will work at its new secretariat.';
    expect(lookup.chooseClause('harbour-council', sentence)).toBe('2.2');
    expect(lookup.rankClauses('harbour-council', sentence)).toEqual(['2.2', '2.1']);
  });

  it.each([
    ['Russian', 'Совет портов обсудил охрану китов.', 'Совет портов', '2.1'],
    ['Russian', 'Совету портов нужны переводчики.', 'Совету портов', '2.2'],
    ['Chinese', '港口理事会要求保护鲸鱼。', '港口理事会', '2.1'],
    ['Traditional Chinese', '港口理事會要求保護鯨魚。', '港口理事會', '2.1'],
    ['Uzbek', 'Portlar kengashi baliqchilikni muhokama qildi.', 'Portlar kengashi', '2.1'],
    ['Uzbek in Cyrillic letters', 'Портлар кенгаши балиқчиликни муҳокама қилди.', 'Портлар кенгаши', '2.1'],
  ])('is chosen by a sentence in %s: %s', (_, sentence, surface, clause) => {
    expect(lookup.chooseClause('harbour-council', sentence, surface)).toBe(clause);
  });

  it("is the term's main clause when the sentence says nothing", () => {
    expect(lookup.chooseClause('harbour-council', 'The Harbour Council.', 'Harbour Council')).toBe('2.2');
    expect(lookup.rankClauses('harbour-council', '')).toEqual(['2.2', '2.1']);
  });

  it("is never another term's, however well that fits", () => {
    expect(lookup.rankClauses('lighthouse-railway', 'The Harbour Council hires interpreters.')).toEqual(['1.1']);
  });

  it('does not exist for an unknown term', () => {
    expect(lookup.rankClauses('no-such-term', 'A sentence.')).toEqual([]);
    expect(() => lookup.chooseClause('no-such-term', 'A sentence.')).toThrow('no-such-term');
  });
});

describe('the kept index', () => {
  const json = JSON.stringify(createSearchIndex(islandPack));
  const count = islandPack.clauses.length;

  it('answers as the new one does', () => {
    const kept = createLookup(islandPack, parseSearchIndex(json, count));
    for (const query of ['herring quotas', 'lighthuose', 'section 2', '灯塔']) {
      expect(kept.search(query)).toEqual(lookup.search(query));
    }
  });

  it.each([
    ['cut off', json.slice(0, -20)],
    ['not an index', '{"keys":[],"records":[]}'],
    ['nothing', 'null'],
    ['of other fields', json.replaceAll('"text"', '"texts"')],
    ['with a hole', json.replace(/"v":"[^"]*"/, '"v":7')],
  ])('is not taken when it is %s', (_, damaged) => {
    expect(parseSearchIndex(damaged, count)).toBeUndefined();
  });

  it('is not taken for another number of clauses', () => {
    expect(parseSearchIndex(json, count + 1)).toBeUndefined();
  });
});
