import { createElement as h, useState } from 'react';
import { PARAGRAPHS, TITLE } from './paragraphs';

function Counter() {
  const [count, setCount] = useState(0);
  return h('button', { type: 'button', id: 'act', onClick: () => setCount(count + 1) }, `pressed ${count}`);
}

/** The whole document is React's, as in frameworks that render pages. */
export function Page({ script }) {
  return h(
    'html',
    { lang: 'en' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('title', null, TITLE),
      h('meta', { property: 'og:type', content: 'article' }),
    ),
    h(
      'body',
      null,
      h(
        'article',
        null,
        PARAGRAPHS.map((text, key) => h('p', { key }, text)),
      ),
      h(Counter),
      h('script', { src: script, defer: true }),
    ),
  );
}
