import { createSignal } from 'solid-js';
import h from 'solid-js/h';
import { render } from 'solid-js/web';

const [count, setCount] = createSignal(0);
render(
  () => h('button', { id: 'act', onClick: () => setCount(count() + 1) }, () => `pressed ${count()}`),
  document.getElementById('app'),
);
