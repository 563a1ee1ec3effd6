import type { ServedPage } from '../../../scripts/server/serve-pages';
import { NAME } from '../../harness/note-scene';

/** Where every run begins, so that each sees the same pages. */
const SEED = 20240124;

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const FILLERS = [
  'The surveyors met four times this spring and agreed on little but the next meeting.',
  'Farmers in the valley would rather hear of water, and of somebody who buys cherries in June.',
  'Nobody expected more, and the photographers were gone before the soup.',
  'A retired engineer keeps a list of the bridges in a school exercise book.',
];

/** News pages of all looks: width, type, colours, direction and what stands around; each says the name in one sentence. */
export function makePages(count: number): readonly ServedPage[] {
  const random = createRandom(SEED);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  return Array.from({ length: count }, (_, at): ServedPage => {
    const paragraphs = Array.from({ length: 3 + Math.floor(random() * 12) }, () => `<p>${pick(FILLERS)}</p>`);
    const sentence = `<p>For years ministers of China and Uzbekistan have spoken of the <b>${NAME}</b>, and of cherries.</p>`;
    paragraphs.splice(Math.floor(random() * paragraphs.length), 0, sentence);
    const style = [
      `font: ${pick([12, 16, 19, 24])}px/${pick(['1.2', '1.5', '2'])} ${pick(['serif', 'sans-serif', 'monospace'])}`,
      `max-width: ${pick([320, 480, 640, 900])}px`,
      `margin: ${pick(['0', '20px auto', '10vh 0 0 10vw'])}`,
      pick(['', 'background: #111; color: #ddd', 'columns: 2', 'writing-mode: horizontal-tb; zoom: 1.1']),
    ].join(';');
    const body = `<!doctype html><html lang="en" dir="${pick(['ltr', 'ltr', 'rtl'])}"><head><meta charset="utf-8">
      <title>Page ${at}</title><meta property="og:type" content="article"><style>body{${style}}</style></head>
      <body><h1>Two roads</h1>${paragraphs.join('\n')}<div style="height:400px"></div></body></html>`;
    return { body };
  });
}
