import { expect, it } from 'vitest';
import type { SearchResult } from '../../../lib/core/lookup/search-result';
import { suggestClauses } from '../../../lib/core/lookup/suggest-clauses';
import { islandPack } from './island-pack';

const [first, second] = islandPack.clauses;
const found = (...clauses: string[]) => ({
  search: (): SearchResult[] => clauses.map((clause) => ({ clause, score: 0, matched: [] })),
});

it('suggests clauses by number and first words, the best first', () => {
  const lines = suggestClauses(islandPack, found(second?.id ?? '', first?.id ?? ''), 'harbour');
  expect(lines.map(({ clause }) => clause)).toEqual([second?.id, first?.id]);
  expect(lines[0]?.line.startsWith(`${second?.id} · ${second?.text.slice(0, 10)}`)).toBe(true);
});

it('cuts a line at a word, and leaves out what a browser would read as markup', () => {
  const pack = {
    ...islandPack,
    clauses: [{ id: '1.1', section: 1, paragraph: 1, text: `<b>Both</b> & all ${'sides agreed '.repeat(20)}` }],
  };
  const [line] = suggestClauses(pack, found('1.1'), 'both').map((one) => one.line);
  expect(line).toMatch(/^1\.1 · b Both \/b all sides agreed .* (?:sides|agreed) …$/);
  expect(line?.length).toBeLessThan(130);
});

it('suggests no more than browsers show', () => {
  const many = Array.from({ length: 20 }, () => first?.id ?? '');
  expect(suggestClauses(islandPack, found(...many), 'all')).toHaveLength(6);
});
