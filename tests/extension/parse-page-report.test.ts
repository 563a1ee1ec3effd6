import { expect, it } from 'vitest';
import type { PageReport } from '../../lib/core/mentions/page-mention';
import { parsePageReport } from '../../lib/extension/parse-page-report';

const report: PageReport = {
  url: 'https://news.example/',
  title: 'News',
  verdict: { read: true, because: 'article-markup' },
  mentions: [
    {
      id: 3,
      mention: {
        term: 'harbour-council',
        surface: 'Harbour Council',
        nested: false,
        why: { alias: 'harbour council', type: 'phrase' },
      },
      sentence: 'The Harbour Council met.',
      spot: { start: 4, end: 19 },
    },
  ],
};
const [mention] = report.mentions;

it('takes a report as the reader makes it', () => {
  expect(parsePageReport(structuredClone(report))).toEqual(report);
});

it.each([
  ['nothing', undefined],
  ['a list', [report]],
  ['an unknown verdict', { ...report, verdict: { read: true, because: 'private-page' } }],
  ['mentions that are no list', { ...report, mentions: {} }],
  ['a mention without its span', { ...report, mentions: [{ ...mention, spot: undefined }] }],
  ['a span that ends before it starts', { ...report, mentions: [{ ...mention, spot: { start: 4, end: 1 } }] }],
  [
    'a mention without its reason',
    { ...report, mentions: [{ ...mention, mention: { term: 'x', surface: 'x', nested: false } }] },
  ],
])('refuses %s', (_, value) => {
  expect(parsePageReport(value)).toBeUndefined();
});
