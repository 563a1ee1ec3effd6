import type { Clause } from '../../../lib/core/statement/clause';
import type { Pack } from '../../../lib/core/statement/pack';

const CLAUSES: readonly Clause[] = [
  clause(0, 1, 'Joint Declaration of the Northern and the Southern Island'),
  clause(1, 1, 'The islands will build the Lighthouse Railway from Port Amber to Cape Grey by May 3, 2031.'),
  clause(1, 2, "They support the islands' ferry companies and the Tunnel Fund of US$20 billion."),
  clause(2, 1, 'The Harbour Council meets every spring and reviews fisheries, herring quotas and whale protection.'),
  clause(2, 2, 'The Harbour Council opens a secretariat in Port Amber and hires interpreters.'),
  clause(2, 3, 'The sides “fully” support young musicians, and trade of more than 10 billion US dollars with France.'),
];

/** An invented declaration: small enough to see at a glance why a clause is found. */
export const islandPack: Pack = {
  id: 'islands-2030-01',
  version: '1',
  statement: {
    title: 'Joint Declaration of the Islands',
    parties: ['Northern Island', 'Southern Island'],
    date: '2030-01-24',
    place: 'Port Amber',
    source: 'Invented.',
    signatures: '',
  },
  sections: [
    { number: 0, title: 'Preamble' },
    { number: 1, title: 'Transport' },
    { number: 2, title: 'Working together' },
  ],
  clauses: CLAUSES,
  editorNotes: [{ clause: '2.3', quote: 'France', text: 'The other language versions say the Southern Island.' }],
  terms: [
    {
      id: 'lighthouse-railway',
      kind: 'project',
      name: { en: 'Lighthouse Railway', 'zh-Hans': '灯塔铁路工程', ru: 'Маячная железная дорога' },
      about: 'Line along the coast.',
      also: ['LHR', 'ГМЖД'],
      clauses: ['1.1'],
      named: { '1.1': [{ start: 27, end: 45 }] },
    },
    {
      id: 'harbour-council',
      kind: 'mechanism',
      name: { en: 'Harbour Council', 'uz-Latn': 'Portlar kengashi' },
      about: 'Meeting of the harbour masters.',
      clauses: ['2.1', '2.2'],
      main: '2.2',
      named: { '2.1': [{ start: 4, end: 19 }], '2.2': [{ start: 4, end: 19 }] },
    },
  ],
  plainWords: [
    { clause: '0.1', writing: 'en', phrases: ['who agreed', 'title'] },
    { clause: '1.1', writing: 'zh-Hans', phrases: ['环岛铁路'] },
    { clause: '2.1', writing: 'en', phrases: ['catching fish', 'whales', 'sea animals'] },
    { clause: '2.1', writing: 'ru', phrases: ['рыболовство', 'охрана китов'] },
    { clause: '2.1', writing: 'uz-Latn', phrases: ['baliqchilik', 'dengiz hayvonlarini himoya qilish'] },
    { clause: '2.1', writing: 'zh-Hans', phrases: ['保护鲸鱼'] },
    { clause: '2.2', writing: 'en', phrases: ['translators', 'permanent office'] },
    { clause: '2.2', writing: 'ru', phrases: ['переводчики', 'постоянное бюро'] },
  ],
  traditional: '鐵铁燈灯環环島岛鯨鲸魚鱼護护',
};

function clause(section: number, paragraph: number, text: string): Clause {
  return { id: `${section}.${paragraph}`, section, paragraph, text };
}
