import { firstLook } from 'virtual:clauselight/gazetteer-first-look';
import { parts } from 'virtual:clauselight/gazetteer-parts';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/core/mentions/find-mentions';
import { createGazetteerShelf } from '../../../lib/core/mentions/gazetteer-shelf';

const shelf = createGazetteerShelf(firstLook, parts, { hasFollowUps: true });

/** The bare words that are followed on a page, `term words`. */
function followUps(page: string): string[] {
  return findMentions(page, shelf(page.split('\n')))
    .filter(({ why }) => why.type === 'follow-up')
    .map(({ term, surface }) => `${term} ${surface}`);
}

describe('bare words behind a full name, in Chinese', () => {
  it('follows them behind a demonstrative, also in Traditional characters', () => {
    expect(followUps('中吉乌铁路今年动工。\n据介绍，该铁路全长五百多公里。')).toEqual(['cku-railway 铁路']);
    expect(followUps('中烏政府間合作委員會在塔什干開會，該委員會每年開會一次。')).toEqual([
      'igc-committee 委员会'.replace('员会', '員會'),
    ]);
    expect(followUps('乌方支持全球安全倡议。这一倡议于2022年提出。')).toEqual(['gsi 倡议']);
  });

  it('is silent before the name, two blocks behind it, without a demonstrative, and where the word goes on', () => {
    expect(followUps('该铁路很长。中吉乌铁路今年动工。')).toEqual([]);
    expect(followUps('中吉乌铁路今年动工。\n乌兹别克斯坦总统出席仪式。\n乌兹别克斯坦政府表示，该铁路很长。')).toEqual(
      [],
    );
    expect(followUps('中吉乌铁路今年动工。铁路很长。')).toEqual([]);
    expect(followUps('中吉乌铁路今年动工。该铁路公司设在比什凯克。')).toEqual([]);
  });

  it('is silent where two terms are called so, or something else was in between', () => {
    expect(followUps('中吉乌铁路和跨阿富汗铁路都很重要。该铁路很长。')).toEqual([]);
    expect(followUps('乌方支持全球安全倡议。习近平又提出全球治理倡议，这一倡议引起关注。')).toEqual([]);
  });
});

describe('bare words behind a full name, in Russian', () => {
  const railway = 'Железную дорогу Китай – Кыргызстан – Узбекистан начали строить.';

  it('follows them in any case, with a demonstrative or where nothing narrows them', () => {
    expect(followUps(`${railway} Эта дорога свяжет три страны.`)).toEqual(['cku-railway дорога']);
    expect(followUps(`${railway}\nДорогу построят за шесть лет.`)).toEqual(['cku-railway Дорогу']);
    expect(followUps(`${railway} По железной дороге пойдут контейнеры.`)).toEqual(['cku-railway железной дороге']);
    expect(
      followUps(
        'Узбекско-китайский межправительственный комитет по сотрудничеству создан давно. Комитет собрался вновь.',
      ),
    ).toEqual(['igc-committee Комитет']);
    expect(
      followUps(
        'Узбекистан поддержал Инициативу по глобальной безопасности. С этой инициативой Пекин выступил в 2022 году.',
      ),
    ).toEqual(['gsi инициативой']);
  });

  it('is silent where an adjective, a noun, a place or a name makes it another', () => {
    const committee = 'Узбекско-китайский межправительственный комитет по сотрудничеству создан давно.';
    expect(followUps(`${committee} Олимпийский комитет молчит.`)).toEqual([]);
    expect(followUps(`${committee} Решение принял комитет парламента.`)).toEqual([]);
    expect(followUps(`${committee} Решение принял комитет «Дамир».`)).toEqual([]);
    expect(followUps(`${railway} Ремонтируют и дорогу в Самарканд.`)).toEqual([]);
    expect(followUps(`${railway} Открыта канатная дорога. Дорога стоила миллион.`)).toEqual([]);
  });

  it('is silent before the name and where two terms are called so', () => {
    expect(followUps(`Дорога нужна всем. ${railway}`)).toEqual([]);
    expect(followUps(`${railway} Ждут и Трансафганскую железную дорогу. Эта дорога пойдет к морю.`)).toEqual([]);
  });
});

describe('bare words behind a full name, in Uzbek', () => {
  it('follows them behind a demonstrative, with their suffixes, in both alphabets', () => {
    expect(
      followUps('Oʻzbekiston – Xitoy hukumatlararo hamkorlik qoʻmitasi yigʻildi. Ushbu qoʻmitaning raislari soʻzladi.'),
    ).toEqual(['igc-committee qoʻmitaning']);
    expect(
      followUps('Ўзбекистон – Хитой ҳукуматлараро ҳамкорлик қўмитаси йиғилди. Мазкур қўмита раислари сўзлади.'),
    ).toEqual(['igc-committee қўмита']);
    expect(
      followUps("Xitoy – Qirg'iziston – O'zbekiston temir yo'li qurilmoqda.\nBu temir yo'l uch davlatni bog'laydi."),
    ).toEqual(["cku-railway temir yo'l"]);
    expect(
      followUps('Хитой – Қирғизистон – Ўзбекистон темир йўли қурилмоқда.\nУшбу темир йўлда ишлар бошланди.'),
    ).toEqual(['cku-railway темир йўлда']);
  });

  it('is silent without a demonstrative, in the plural, before the name and where two terms are called so', () => {
    const committee = 'Oʻzbekiston – Xitoy hukumatlararo hamkorlik qoʻmitasi yigʻildi.';
    expect(followUps(`${committee} Soliq qoʻmitasi ham qatnashdi.`)).toEqual([]);
    expect(followUps(`${committee} Bu qoʻmitalar bir-biridan farq qiladi.`)).toEqual([]);
    expect(followUps(`Ushbu qoʻmita yangi. ${committee}`)).toEqual([]);
    expect(
      followUps('Хитой – Қирғизистон – Ўзбекистон темир йўли ва Трансафғон темир йўли муҳим. Бу темир йўл узун.'),
    ).toEqual([]);
  });
});
