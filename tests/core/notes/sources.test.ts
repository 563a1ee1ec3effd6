import { describe, expect, it } from 'vitest';
import { siteOf } from '../../../lib/core/notes/note';
import { describeSource } from '../../../lib/core/notes/page-source';
import { linkToQuote } from '../../../lib/core/notes/text-fragment';

const page = { url: 'https://www.news.example/rail?utm_source=x&id=5', title: 'Rail' };

describe('where a note is made', () => {
  it('is the page without what only tracks, and the words with their surroundings', () => {
    const sentence = '…went on, and the island ferry began to run in the spring of that year, as planned…';
    const start = sentence.indexOf('island ferry');
    expect(describeSource(page, { sentence, spot: { start, end: start + 12 } }, 7)).toEqual({
      url: 'https://www.news.example/rail?id=5',
      title: 'Rail',
      site: 'news.example',
      accessed: 7,
      quote: { exact: 'island ferry', prefix: 'went on, and the ', suffix: ' began to run in the spring of t' },
      matched: 'island ferry',
    });
  });

  it.each([
    ['https://user@www.News.example:8080/a', 'news.example'],
    ['http://127.0.0.1/a', '127.0.0.1'],
    ['file:///a', undefined],
    ['nonsense', undefined],
  ])('the site of %s is %s', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

describe('the way back to a quotation', () => {
  it('names the words with whole words around them', () => {
    const quote = { exact: 'island ferry', prefix: 'rawn and the ', suffix: ' began to run in the spr' };
    expect(linkToQuote({ url: 'https://n.example/a', quote })).toBe(
      'https://n.example/a#:~:text=and%20the-,island%20ferry,-began%20to%20run',
    );
  });

  it('names a long quotation by its ends, and keeps the fragment that is there', () => {
    const exact = `one two three four ${'word '.repeat(40)}five six seven-eight nine`;
    expect(linkToQuote({ url: 'https://n.example/a#part', quote: { exact, prefix: '', suffix: '' } })).toBe(
      'https://n.example/a#part:~:text=one%20two%20three%20four,five%20six%20seven%2Deight%20nine',
    );
  });

  it('leads nowhere but to web pages', () => {
    expect(linkToQuote({ url: 'javascript:alert(1)' })).toBe('#');
  });
});
