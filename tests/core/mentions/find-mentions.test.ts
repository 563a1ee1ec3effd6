import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/core/mentions/find-mentions';
import { compileTiny } from './tiny-gazetteer';

const patterns = {
  china: '{china|chinese|prc}',
  uzbekistan: '{uzbekistan|uzbek}',
  kyrgyzstan: '{kyrgyzstan|kyrgyz}',
  railway: '{railway|railroad|rail {line|link}}',
};

const gazetteer = compileTiny(
  [
    { owner: 'railway', pattern: '<$china & $kyrgyzstan & $uzbekistan> $railway (project)' },
    { owner: 'railway', type: 'proximity', pattern: '$railway & $china & $kyrgyzstan & $uzbekistan', within: 14 },
    { owner: 'railway', type: 'abbreviation', pattern: 'CKU' },
    { owner: 'belt', pattern: 'belt and road (initiative)' },
    { owner: 'friends', pattern: 'group of friends of the global development initiative' },
    { owner: 'development', pattern: 'global development initiative' },
    { owner: 'development', pattern: 'global development', followedBy: [', ~6 initiatives'] },
    { owner: 'window', pattern: 'single window', needs: ['uzbekistan+trade@block'] },
    { owner: 'council', pattern: 'oliy majlis', notBefore: ['street'], notAfter: ['hotel'] },
    { owner: 'strategy', pattern: 'uzbekistan 2030', notInside: ['digital uzbekistan 2030'] },
    { owner: 'sco', type: 'abbreviation', pattern: 'SCO', needs: ['long-form', 'uzbekistan'], unless: ['scotland'] },
    { owner: 'sco', pattern: 'shanghai cooperation {organization|organisation}' },
    { owner: 'xian', pattern: "joint statement , signed in xi'an" },
    { owner: '@uzbekistan', pattern: '{uzbekistan|uzbek|tashkent}' },
    { owner: '@trade', pattern: '{trade|customs}' },
    { owner: '@scotland', pattern: '{scottish|edinburgh}' },
  ],
  patterns,
);

const find = (text: string): [string, string][] =>
  findMentions(text, gazetteer).map(({ term, surface }) => [term, surface]);

describe('finding mentions', () => {
  it('takes the countries of a railway in any order and with any dash', () => {
    expect(find('Work on the Uzbekistan–Kyrgyzstan – China rail link began.')).toEqual([
      ['railway', 'Uzbekistan–Kyrgyzstan – China rail link'],
    ]);
  });

  it('finds a name that is described in one sentence, and not across two', () => {
    expect(find('a railway linking China with Uzbekistan through Kyrgyzstan')).toEqual([
      ['railway', 'railway linking China with Uzbekistan through Kyrgyzstan'],
    ]);
    expect(find('The railway is long. China and Kyrgyzstan met Uzbekistan.')).toEqual([]);
  });

  it('takes a name gathered from its parts only where no phrase is read there', () => {
    const forums = compileTiny([
      { owner: 'forum', pattern: 'investment forum' },
      { owner: 'forum', type: 'proximity', pattern: 'forum & investors & shenzhen', within: 8 },
      { owner: 'fair', pattern: 'shenzhen fair' },
    ]);
    const found = (text: string): [string, string][] =>
      findMentions(text, forums).map(({ term, surface }) => [term, surface]);
    expect(found('a forum for investors in Shenzhen')).toEqual([['forum', 'forum for investors in Shenzhen']]);
    expect(found('investors in Shenzhen liked the investment forum')).toEqual([['forum', 'investment forum']]);
    expect(found('a forum for investors at the Shenzhen Fair')).toEqual([['fair', 'Shenzhen Fair']]);
  });

  it('does not mind case, accents, no-break spaces, soft hyphens or a decomposed letter', () => {
    expect(find('BELT\u00a0AND\u00a0ROAD')).toEqual([['belt', 'BELT\u00a0AND\u00a0ROAD']]);
    expect(find('the be\u00adlt and ro\u200bad')).toEqual([['belt', 'be\u00adlt and ro\u200bad']]);
    expect(find('Óliy Májlis'.normalize('NFD'))).toEqual([['council', 'Óliy Májlis'.normalize('NFD')]]);
  });

  it('keeps a whole name inside a longer one as nested', () => {
    const mentions = findMentions('the Group of Friends of the Global Development Initiative', gazetteer);
    expect(mentions.map(({ term, nested }) => [term, nested])).toEqual([
      ['friends', false],
      ['development', true],
    ]);
  });

  it('gives each name of a list with one head its own mention', () => {
    expect(find('the Global Development, Global Security and Global Civilization Initiatives')).toEqual([
      ['development', 'Global Development'],
    ]);
  });

  it('forgives one typing error in a long word of a name, never in its first letter and never two', () => {
    expect(find('the Shangai Cooperation Organisation')).toHaveLength(1);
    expect(find('the Shanghai Cooperatoin Organisation')).toHaveLength(1);
    expect(find('the Zhanghai Cooperation Organisation')).toHaveLength(0);
    expect(find('the Shangai Coperation Organisation')).toHaveLength(0);
  });

  it('lets an abbreviation count only where the page licenses it, and in capitals', () => {
    expect(find('The SCO met.')).toEqual([]);
    expect(find('The SCO met.\nThe Shanghai Cooperation Organisation grew.').map(([, surface]) => surface)).toEqual([
      'SCO',
      'Shanghai Cooperation Organisation',
    ]);
    expect(find('The sco met in Tashkent.')).toEqual([]);
    expect(find('An SCO_like club met in Tashkent.')).toEqual([]);
    expect(find('The SCO played in Edinburgh and Tashkent.')).toEqual([]);
  });

  it('believes a page that explains an abbreviation as something else', () => {
    expect(find('The State Coal Office (SCO) of Uzbekistan.\nThe SCO burned.')).toEqual([]);
    expect(find('The SCO (State Coal Office) of Uzbekistan.\nThe SCO burned.')).toEqual([]);
    expect(find('The SCO, the State Coal Office, met in Uzbekistan.')).toEqual([]);
    expect(find('The SCO, the Chinese said, met in Uzbekistan.')).toHaveLength(1);
    expect(find('The SCO (Shanghai Cooperation Organisation) met in Uzbekistan.')).toHaveLength(2);
    expect(find('The Shanghai Cooperation Organisation (SCO) met.')).toHaveLength(2);
    expect(find('The Shanghai Cooperation Organisation met.\nThe State Coal Office (SCO) and the SCO.')).toHaveLength(
      2,
    );
  });

  it('believes an explanation behind the abbreviation too, in brackets or behind a dash', () => {
    expect(find('The SCO (State Coal Office) of Uzbekistan.\nThe SCO burned.')).toEqual([]);
    expect(find('The SCO – State Coal Office – of Uzbekistan.\nThe SCO burned.')).toEqual([]);
    expect(find('The SCO (Shanghai Cooperation Organisation) met.')).toHaveLength(2);
    expect(find('The SCO – a group of states – met in Uzbekistan.')).toHaveLength(1);
  });

  it('does not read an Uzbek name into a Russian sentence, nor a Russian abbreviation into an Uzbek one', () => {
    const cyrillic = compileTiny([
      { owner: 'forum', pattern: 'Самарқанд* форум', writing: 'uz-Cyrl' },
      { owner: 'wto', type: 'abbreviation', pattern: 'ВТО', needs: ['term:forum'], writing: 'ru' },
    ]);
    const terms = (text: string): string[] => findMentions(text, cyrillic).map(({ term }) => term);
    expect(terms('Самаркандский форум открылся.')).toEqual([]);
    expect(terms('Самарқандда форум очилди.')).toEqual(['forum']);
    expect(terms('Самарқандда форум очилди, ВТО қуроли кўрсатилди.')).toEqual(['forum']);
  });

  it('follows a full mention with a bare one only where asked to, and only with one possible owner', () => {
    const entries = [
      { owner: 'cku', pattern: 'eastern railway' },
      { owner: 'cku', type: 'follow-up', pattern: 'railway', precededBy: ['the'] },
      { owner: 'afg', pattern: 'southern railway' },
      { owner: 'afg', type: 'follow-up', pattern: 'railway', precededBy: ['the'] },
    ] as const;
    const quiet = compileTiny(entries, {}, { hasFollowUps: true });
    const terms = (text: string, gazetteer = quiet): string[] =>
      findMentions(text, gazetteer).map(({ term, why }) => `${term} ${why.type}`);
    expect(terms('The Eastern Railway grew.\nThen the railway stopped.')).toEqual(['cku phrase', 'cku follow-up']);
    expect(terms('The Eastern Railway grew.\nThen the railway stopped.', compileTiny(entries))).toEqual(['cku phrase']);
    expect(terms('The railway stopped. The Eastern Railway grew.')).toEqual(['cku phrase']);
    expect(terms('The Eastern Railway and the Southern Railway: the railway stopped.')).toHaveLength(2);
  });

  it('lets only what the page is about speak against a name, not a word in a corner of it', () => {
    const prose = 'The members of the SCO talked for a long day in Tashkent about the price of cotton and of water.\n';
    expect(find(`${prose.repeat(20)}Scottish news\n`)).toHaveLength(20);
    expect(
      find(`${prose}The Scottish players of Edinburgh talked about it for a long day in the city of Tashkent.`),
    ).toEqual([]);
  });

  it('reads on over the points of initials, dates and amounts, not over the end of a sentence', () => {
    const points = compileTiny([
      { owner: 'visit', pattern: 'state visit of ~2 mirziyoyev' },
      { owner: 'goal', pattern: '20 млрд долл*', writing: 'ru' },
    ]);
    const surfaces = (text: string): string[] => findMentions(text, points).map(({ surface }) => surface);
    expect(surfaces('The state visit of Sh. Mirziyoyev ended.')).toEqual(['state visit of Sh. Mirziyoyev']);
    expect(surfaces('до 20 млрд. долларов.')).toEqual(['20 млрд. долларов']);
    expect(surfaces('The state visit of that year ended. Mirziyoyev left.')).toEqual([]);
  });

  it('gives an amount its currency sign', () => {
    const goal = compileTiny([{ owner: 'goal', pattern: '20 {billion|bn}' }]);
    const surfaces = (text: string): string[] => findMentions(text, goal).map(({ surface }) => surface);
    expect(surfaces('Trade of $20bn, or “$20 billion”, is near.')).toEqual(['$20bn', '“$20 billion”']);
  });

  it('keeps a comma that stands at the end of a choice', () => {
    const lists = compileTiny([{ owner: 'belt', pattern: 'belt {and|,|} road' }]);
    expect(findMentions('belt, road and belt and road', lists)).toHaveLength(2);
  });

  it('asks for contexts together, and in the same passage where the alias says so', () => {
    expect(find('A single window for trade in Uzbekistan')).toHaveLength(1);
    expect(find('A single window in Uzbekistan\nTrade grows.')).toEqual([]);
  });

  it('lets a licence ask that the page should not speak of something', () => {
    const slips = compileTiny([
      { owner: 'body', pattern: 'joint body', needs: ['uzbek@block+!kyiv@block', 'uzbek+!kyiv'] },
      { owner: '@uzbek', pattern: 'tashkent' },
      { owner: '@kyiv', pattern: 'kyiv' },
    ]);
    const prose = 'The joint body met for a long day and talked about the price of cotton, of wheat and of water';
    expect(findMentions(`${prose} in Tashkent.`, slips)).toHaveLength(1);
    expect(findMentions(`${prose} in Tashkent.\n${prose} in Kyiv.`, slips).map(({ start }) => start)).toEqual([4]);
    expect(
      findMentions(
        `${prose}.\nTashkent was far, Kyiv was near, and there was much more to read about on this long page.`,
        slips,
      ),
    ).toEqual([]);
  });

  it('refuses what stands before, after or around a blocked form', () => {
    expect(find('the Oliy Majlis street')).toEqual([]);
    expect(find('Hotel Oliy Majlis')).toEqual([]);
    expect(find('Digital Uzbekistan – 2030')).toEqual([]);
    expect(find('“Uzbekistan – 2030” strategy')).toEqual([['strategy', '“Uzbekistan – 2030”']]);
  });

  it('refuses a form whose own gap holds what makes it another name', () => {
    const goals = compileTiny([
      { owner: 'goal', pattern: 'trade ~4 20 billion', notInside: ['trade ~3 russia ~3 20 billion'] },
    ]);
    expect(findMentions('Trade will reach 20 billion.', goals)).toHaveLength(1);
    expect(findMentions('Trade with Russia will reach 20 billion.', goals)).toEqual([]);
  });

  it('refuses a form in a sentence that names a rival, unless its own people are named there too, and nearer', () => {
    const forums = compileTiny(
      [
        { owner: 'forum', pattern: 'investment ~2 forum', notBeside: ['{kazakhstan|astana}'], beside: ['$uzbekistan'] },
        { owner: 'fair', pattern: 'spring fair', beside: ['tashkent'] },
      ],
      patterns,
    );
    const terms = (text: string): string[] => findMentions(text, forums).map(({ term }) => term);
    expect(terms('Firms met at the investment forum.')).toEqual(['forum']);
    expect(terms('In Astana, firms met at the investment forum.')).toEqual([]);
    expect(terms('The investment forum, held again this year for firms from all over Kazakhstan, ended.')).toEqual([]);
    expect(terms('The investment forum began. Kazakhstan waited.')).toEqual(['forum']);
    expect(terms('Uzbek firms met at the investment forum, and Kazakhstan waited.')).toEqual(['forum']);
    expect(terms('Uzbek and Kazakhstan firms met at the investment forum.')).toEqual([]);
    expect(terms('Firms came to Astana. All of them saw the investment forum.')).toEqual([]);
    expect(terms('Astana was quiet. Firms came to Uzbekistan. All of them saw the investment forum.')).toEqual([
      'forum',
    ]);
    expect(terms('Uzbek firms saw an investment and Kazakhstan forum.')).toEqual([]);
    expect(terms('The spring fair began. Tashkent waited.')).toEqual([]);
    expect(terms('In Tashkent the spring fair began.')).toEqual(['fair']);
  });

  it('never reads across a full stop, and across a comma only where the alias has one', () => {
    expect(find('the belt. And road works')).toEqual([]);
    expect(find('the belt, and road works')).toEqual([]);
    expect(find("the Joint Statement (signed in Xi'an) says")).toEqual(
      [['xian', "Joint Statement (signed in Xi'an"]].map((row) => [row[0], "Joint Statement (signed in Xi'an)"]),
    );
  });

  it('tells why each mention was taken', () => {
    const [mention] = findMentions('The SCO met in Tashkent.', gazetteer);
    expect(mention?.why).toEqual({ alias: 'SCO', type: 'abbreviation', licence: 'uzbekistan' });
  });

  it('maps offsets back to the exact source', () => {
    const text = 'First.\nThen the «Belt and Road» grew; the CKU too.\nA China-Kyrgyzstan-Uzbekistan railway.';
    for (const { start, end, surface } of findMentions(text, gazetteer)) expect(text.slice(start, end)).toBe(surface);
    expect(findMentions(text, gazetteer)).toHaveLength(3);
  });
});
