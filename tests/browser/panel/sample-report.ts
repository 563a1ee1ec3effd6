import type { PageMention, PageReport } from '../../../lib/core/mentions/page-mention';

/** An article that names two terms, one of them twice and once inside a longer name. */
export const sampleReport: PageReport = {
  url: 'https://news.example/world/railway',
  title: 'Railway talks in Andijan',
  verdict: { read: true, because: 'article-markup' },
  mentions: [
    mention(1, 'cku-railway', 'Officials reviewed work on the CKU railway on Tuesday.', 'CKU railway'),
    mention(2, 'bri', 'It is the costliest item of the Belt and Road.', 'Belt and Road'),
    mention(
      3,
      'cku-railway',
      'The China-Kyrgyzstan-Uzbekistan railroad comes later.',
      'China-Kyrgyzstan-Uzbekistan railroad',
    ),
    mention(4, 'bri', 'The Friends of the Belt and Road met.', 'Belt and Road', true),
  ],
};

function mention(id: number, term: string, sentence: string, surface: string, nested = false): PageMention {
  const start = sentence.indexOf(surface);
  return {
    id,
    mention: { term, surface, nested, why: { alias: surface, type: 'phrase' } },
    sentence,
    spot: { start, end: start + surface.length },
  };
}
