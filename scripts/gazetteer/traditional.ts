import { Converter } from 'opencc-js/t2cn';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Pairs of a Traditional and its Simplified character, for all Simplified characters that a text holds. */
export function findTraditionalPairs(text: string): string {
  const wanted = new Set(text.match(/[\u4e00-\u9fff]/g));
  if (wanted.size === 0) return '';
  const convert = [Converter({ from: 'tw', to: 'cn' }), Converter({ from: 'hk', to: 'cn' })];
  let pairs = '';
  for (let unit = FIRST_HAN; unit <= LAST_HAN; unit++) {
    const char = String.fromCharCode(unit);
    const simplified = convert.map((one) => one(char)).find((one) => one !== char && wanted.has(one));
    if (simplified) pairs += char + simplified;
  }
  return pairs;
}
