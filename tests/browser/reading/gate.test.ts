import { expect, it } from 'vitest';
import { judgePage } from '../../../lib/page/reading/gate';

/** A document that says it came from an address. */
function pageAt(url: string, html: string): Document {
  const page = new DOMParser().parseFromString(html, 'text/html');
  Object.defineProperty(page, 'URL', { value: url });
  return page;
}

const LONG = `<p>${'A sentence of the news, long enough to be read by somebody. '.repeat(8)}</p>`;
const NEWS = '<script type="application/ld+json">{"@graph":[{"@type": ["NewsArticle"], broken</script>';

const cases: [string, string, string, string][] = [
  ['reads a page with article markup, even broken', 'https://news.example/a', NEWS, 'article-markup'],
  [
    'reads a page that says it is an article',
    'https://news.example/a',
    '<meta property="og:type" content="article">',
    'article-markup',
  ],
  ['reads a long article element', 'https://news.example/a', `<article>${LONG.repeat(4)}</article>`, 'article-element'],
  ['reads a ministry page that has nothing but text', 'https://mfa.example/a', LONG.repeat(3), 'readable-text'],
  ['leaves a shop alone', 'https://shop.example/', '<p>Cheap single windows</p>', 'not-an-article'],
  ['leaves webmail alone, whatever it says of itself', 'https://webmail.example.org/x', NEWS, 'private-page'],
  ['leaves a bank alone', 'https://www.mybank.com/news', LONG.repeat(3), 'private-page'],
  [
    'leaves a page with a card field alone',
    'https://shop.example/pay',
    `${NEWS}<input autocomplete="cc-number">`,
    'private-page',
  ],
  ['leaves a sign-in page alone', 'https://x.example/', `${LONG.repeat(3)}<input type="password">`, 'private-page'],
  [
    'reads news that has a login box beside it',
    'https://news.example/a',
    `${NEWS}<input type="password">`,
    'article-markup',
  ],
  ['reads what a development bank publishes', 'https://www.devbank.org/news/a', NEWS, 'article-markup'],
  ['reads the Indonesian edition of a paper', 'https://id.news.example/a', NEWS, 'article-markup'],
  ['leaves the pages of an account alone', 'https://shop.example/account/orders', LONG.repeat(3), 'private-page'],
  ['leaves a chat alone', 'https://chat.example/room', LONG.repeat(3), 'private-page'],
  [
    'leaves alone what is not meant to be found',
    'https://x.example/',
    `<meta name="robots" content="noindex, nofollow">${LONG.repeat(3)}`,
    'not-an-article',
  ],
  ['reads a page served from this machine', 'http://127.0.0.1:8080/login', LONG.repeat(3), 'readable-text'],
  ['has nothing to do with other protocols', 'file:///a.html', NEWS, 'not-a-page'],
];

it.each(cases)('%s', (_, url, html, because) => {
  expect(judgePage(pageAt(url, html)).because).toBe(because);
});

it('does not take a sign-in window that is closed for a sign-in page', () => {
  document.body.innerHTML = `${LONG.repeat(4)}<div hidden><input type="password"></div>`;
  expect(judgePage(document).because).toBe('readable-text');
  document.querySelector('div')?.removeAttribute('hidden');
  expect(judgePage(document).because).toBe('private-page');
  document.body.innerHTML = '';
});
