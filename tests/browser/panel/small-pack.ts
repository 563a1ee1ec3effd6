import type { Clause } from '../../../lib/core/statement/clause';
import type { Pack } from '../../../lib/core/statement/pack';
import type { Span } from '../../../lib/core/statement/term';

const TITLE =
  "Joint Statement between the People's Republic of China and the Republic of Uzbekistan on the All-Weather Comprehensive Strategic Partnership for a New Era";

const TEXTS: readonly (readonly [id: string, text: string])[] = [
  ['0.1', TITLE],
  [
    '2.4',
    'The two sides agreed to hold the seventh meeting of the China-Ukraine Intergovernmental Cooperation Committee in Tashkent in 2024.',
  ],
  [
    '4.1',
    '4. Both sides will jointly build the "Belt and Road" and strengthen its connection with the "New Uzbekistan" development strategy.',
  ],
  [
    '5.2',
    'The two sides reiterated their willingness to closely cooperate in green financing, green technology, smart agriculture, water-saving technology, prevention of desertification and soil degradation under the framework of jointly building the Green Silk Road.',
  ],
  [
    '6.1',
    '6. Both sides believe that the China-Kyrgyzstan-Uzbekistan railway project has historical and strategic significance for strengthening connectivity between China and Uzbekistan and the region.',
  ],
];

const clauses = TEXTS.map(([id, text]): Clause => {
  const [section = 0, paragraph = 0] = id.split('.').map(Number);
  return { id, section, paragraph, text };
});

/** Where a clause has some words. */
function spansOf(id: string, words: string): readonly Span[] {
  const start = clauses.find((clause) => clause.id === id)?.text.indexOf(words) ?? -1;
  return start < 0 ? [] : [{ start, end: start + words.length }];
}

/** Five clauses of the statement with the terms that they name. */
export const smallPack: Pack = {
  id: 'cn-uz-2024-01',
  version: 'small',
  statement: {
    title: TITLE,
    parties: ["People's Republic of China", 'Republic of Uzbekistan'],
    date: '2024-01-24',
    place: 'Beijing',
    source: 'An unofficial translation.',
    signatures: '',
  },
  sections: [
    { number: 0, title: 'Preamble' },
    { number: 2, title: 'Political dialogue' },
    { number: 4, title: 'Trade and investment' },
    { number: 5, title: 'Energy, water and minerals' },
    { number: 6, title: 'Transport links' },
  ],
  clauses,
  plainWords: [],
  traditional: '',
  editorNotes: [{ clause: '2.4', quote: 'China-Ukraine', text: 'The committee is that of China and Uzbekistan.' }],
  terms: [
    {
      id: 'icc',
      kind: 'mechanism',
      name: { en: 'China-Uzbekistan Intergovernmental Cooperation Committee' },
      about: 'The committee that steers the cooperation of the two governments.',
      clauses: ['2.4'],
      named: { '2.4': spansOf('2.4', 'Intergovernmental Cooperation Committee') },
    },
    {
      id: 'bri',
      kind: 'initiative',
      name: { en: 'Belt and Road Initiative' },
      about: 'China’s programme for links by land and sea.',
      clauses: ['4.1', '5.2', '6.1'],
      named: { '4.1': spansOf('4.1', 'Belt and Road') },
    },
    {
      id: 'green-silk-road',
      kind: 'initiative',
      name: { en: 'Green Silk Road' },
      about: 'The environmental side of the Belt and Road.',
      clauses: ['5.2'],
      named: { '5.2': spansOf('5.2', 'Green Silk Road') },
    },
    {
      id: 'cku-railway',
      kind: 'project',
      name: { en: 'China-Kyrgyzstan-Uzbekistan railway' },
      about: 'The railway over the Torugart pass.',
      clauses: ['6.1'],
      named: { '6.1': spansOf('6.1', 'China-Kyrgyzstan-Uzbekistan railway') },
    },
  ],
};
