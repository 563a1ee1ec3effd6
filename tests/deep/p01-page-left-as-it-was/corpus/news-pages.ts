import { ARTICLE, htmlPage, PARAGRAPHS, type TestPage } from './test-page';

/** Layouts as news sites have them: what stands around the paragraphs, and the styles that place them. */
const LAYOUTS: readonly (readonly [name: string, css: string, body: string])[] = [
  ['one column', 'main{max-width:40em;margin:auto}', `<main><h1>Rails</h1>${ARTICLE}</main>`],
  [
    'two columns of a grid',
    'body{display:grid;grid-template-columns:3fr 1fr}',
    `<article>${ARTICLE}</article><aside><p>More</p></aside>`,
  ],
  ['newspaper columns', 'article{columns:3;column-gap:2em}', `<article>${ARTICLE}</article>`],
  ['drop cap', 'p::first-letter{font-size:3em;float:left}', `<article>${ARTICLE}</article>`],
  ['first line in capitals', 'p::first-line{text-transform:uppercase}', `<article>${ARTICLE}</article>`],
  [
    'header that sticks',
    'header{position:sticky;top:0;background:#fff}',
    `<header><nav><a href="#a">Home</a></nav></header><article id="a">${ARTICLE}</article>`,
  ],
  ['boxes that scroll', 'main{height:300px;overflow:auto}', `<main><article>${ARTICLE}</article></main>`],
  ['justified and hyphenated', 'p{text-align:justify;hyphens:auto}', `<article>${ARTICLE}</article>`],
  [
    'a table for the layout',
    'td{vertical-align:top}',
    `<table><tr><td width="200"><p>Menu</p></td><td>${ARTICLE}</td></tr></table>`,
  ],
  [
    'definition lists',
    'dt{font-weight:bold}',
    `<dl>${PARAGRAPHS.map((text, at) => `<dt>${at}</dt><dd>${text}</dd>`).join('')}</dl>`,
  ],
  [
    'pictures between paragraphs',
    'figure{margin:2em 0}',
    `<article>${PARAGRAPHS.map((text) => `<p>${text}</p><figure><svg width="90" height="40"><rect width="90" height="40"/></svg><figcaption>A pass</figcaption></figure>`).join('')}</article>`,
  ],
  [
    'words in links and emphasis',
    'a{color:#06c}',
    `<article>${ARTICLE.replaceAll('Belt and Road', '<a href="#x"><em>Belt</em> and <b>Road</b></a>')}</article>`,
  ],
  ['dark with variables', ':root{--ink:#eee;background:#111;color:var(--ink)}', `<article>${ARTICLE}</article>`],
  ['small root font in rem', 'html{font-size:10px}body{font-size:1.8rem}', `<article>${ARTICLE}</article>`],
  ['from right to left', 'body{direction:rtl}', `<article>${ARTICLE}</article>`],
  ['upright lines', 'article{writing-mode:vertical-rl;height:500px}', `<article>${ARTICLE}</article>`],
  ['zoomed and turned', 'article{transform:scale(.9) rotate(.5deg);zoom:1.1}', `<article>${ARTICLE}</article>`],
  [
    'late parts by content-visibility',
    'p{content-visibility:auto;contain-intrinsic-size:auto 80px}',
    `<article>${ARTICLE}</article>`,
  ],
  [
    'a live blog',
    'section{border-bottom:1px solid}',
    PARAGRAPHS.map((text, at) => `<section><time>1${at}:00</time><p>${text}</p></section>`).join(''),
  ],
  [
    'quotes, lists and preformatted text',
    'blockquote{font-style:italic}',
    `<article><blockquote>${ARTICLE}</blockquote><ul>${PARAGRAPHS.map((text) => `<li>${text}</li>`).join('')}</ul><pre>${PARAGRAPHS[0]}</pre></article>`,
  ],
];

/** Twenty news pages. */
export const NEWS_PAGES: readonly TestPage[] = LAYOUTS.map(([name, css, body]) => ({
  name: `news: ${name}`,
  served: { body: htmlPage(name, body, `<style>${css}</style>`) },
  isPainted: true,
}));
