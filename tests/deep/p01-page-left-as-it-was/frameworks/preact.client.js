import { h, hydrate } from 'preact';
import { useState } from 'preact/hooks';
import { PARAGRAPHS } from './paragraphs';

function App() {
  const [count, setCount] = useState(0);
  return [
    h(
      'article',
      null,
      PARAGRAPHS.map((text) => h('p', null, text)),
    ),
    h('button', { id: 'act', onClick: () => setCount(count + 1) }, `pressed ${count}`),
  ];
}
hydrate(h(App), document.getElementById('app'));
