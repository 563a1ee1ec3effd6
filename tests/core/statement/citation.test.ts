import { describe, expect, it } from 'vitest';
import { getCardContent } from '../../../lib/core/lookup/card-content';
import { createLookup } from '../../../lib/core/lookup/lookup';
import { formatQuotation } from '../../../lib/core/statement/citation';
import { withoutTracking } from '../../../lib/core/statement/page-address';
import { islandPack } from '../lookup/island-pack';

describe('a copied clause', () => {
  it('carries its text, number, statement and date', () => {
    expect(formatQuotation(islandPack, '2.2')).toBe(
      '“The Harbour Council opens a secretariat in Port Amber and hires interpreters.”\n' +
        'Clause 2.2, Joint Declaration of the Islands, 24 January 2030.',
    );
  });

  it('carries the editor’s note and the page', () => {
    const lines = formatQuotation(islandPack, '2.3', 'https://news.example/a?id=7&utm_source=x').split('\n');
    expect(lines.slice(2)).toEqual([
      'Editor’s note on “France”: The other language versions say the Southern Island.',
      'Read beside: https://news.example/a?id=7',
    ]);
  });

  it('is the same from the card as from the panel', () => {
    const card = getCardContent(islandPack, createLookup(islandPack), {
      term: 'harbour-council',
      sentence: '',
      surface: '',
      language: '',
      inside: [],
    });
    expect(card && formatQuotation(card, '2.2')).toBe(formatQuotation(islandPack, '2.2'));
  });

  it('does not exist for an unknown number', () => {
    expect(() => formatQuotation(islandPack, '7.7')).toThrow('7.7');
  });
});

describe('a page’s address loses what only tracks the reader', () => {
  it.each([
    ['https://a.example/', 'https://a.example/'],
    ['https://a.example/?utm_source=feed&utm_medium=rss', 'https://a.example/'],
    ['https://a.example/?fbclid=1&page=2&gclid=3#top', 'https://a.example/?page=2#top'],
    ['https://a.example/?UTM_Campaign=x&q=utm_source', 'https://a.example/?q=utm_source'],
    ['https://a.example/?q=a?b&_ga=1', 'https://a.example/?q=a?b'],
    ['https://a.example/#utm_source=x', 'https://a.example/'],
    ['https://a.example/#/route?_gl=1', 'https://a.example/#/route?_gl=1'],
    ['file:///news.html', 'file:///news.html'],
  ])('%s', (given, cleaned) => {
    expect(withoutTracking(given)).toBe(cleaned);
  });
});
