import { expect, test } from 'vitest';
import { getLocalName } from '../../../lib/core/statement/local-name';

const name = {
  en: 'Harbour',
  'zh-Hans': '港口项目',
  'zh-Hant': '港口項目',
  ru: 'Порт',
  'uz-Latn': 'Port loyihasi',
  'uz-Cyrl': 'Порт лойиҳаси',
};

test.each([
  ['en', 'The harbour was opened.', undefined],
  ['', 'The harbour was opened.', undefined],
  ['zh-CN', '港口昨天开放。', 'zh-Hans'],
  ['zh-TW', '港口昨天開放。', 'zh-Hant'],
  ['zh-Hant-HK', '港口昨天開放。', 'zh-Hant'],
  ['en', '港口昨天开放。', 'zh-Hans'],
  ['ru', 'Порт открыт.', 'ru'],
  ['', 'Порт открыт.', 'ru'],
  ['uz', 'Порт очилди.', 'uz-Cyrl'],
  ['ru', 'Порт қурилди.', 'uz-Cyrl'],
  ['uz', 'Port ochildi.', 'uz-Latn'],
  ['', 'Portni koʻrdik.', 'uz-Latn'],
  ['en', 'It’s the captain’s log o’clock.', undefined],
])('%s: %s', (language, sentence, writing) => {
  expect(getLocalName(name, language, sentence)?.writing).toBe(writing);
});

test('another writing that the same readers read stands in for a missing one', () => {
  expect(getLocalName({ en: 'H', 'zh-Hans': '港口项目' }, 'zh-TW', '港口')).toEqual({
    text: '港口项目',
    writing: 'zh-Hans',
  });
  expect(getLocalName({ en: 'H' }, 'ru', 'Порт')).toBeUndefined();
});
