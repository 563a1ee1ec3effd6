import { createSSRApp, h, ref } from 'vue';
import { PARAGRAPHS } from './paragraphs';

export const createApp = () =>
  createSSRApp({
    setup() {
      const count = ref(0);
      return () => [
        h(
          'article',
          PARAGRAPHS.map((text) => h('p', text)),
        ),
        h('button', { id: 'act', onClick: () => count.value++ }, `pressed ${count.value}`),
      ];
    },
  });
