import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from 'virtual:clauselight/pack';
import { describe, expect, it } from 'vitest';
import { createLookup } from '../../../lib/core/lookup/lookup';

const lookup = createLookup(pack);
const FOLDER = join(import.meta.dirname, 'queries');
const readLines = (name: string) => readFileSync(join(FOLDER, name), 'utf8').trim().split('\n');

/** How many of the clauses found first are among those that may be. */
function judge(name: string) {
  const rows = readLines(`${name}.tsv`)
    .slice(1)
    .map((line) => line.split('\t'));
  const places = rows.map(([, query = '', right = '']) => {
    const place = lookup.search(query).findIndex(({ clause }) => right.split(',').includes(clause));
    return { query, place: place < 0 ? Number.POSITIVE_INFINITY : place };
  });
  const share = (limit: number) => places.filter(({ place }) => place < limit).length / places.length;
  return { first: share(1), inThree: share(3), missed: places.filter(({ place }) => place > 0) };
}

describe('queries of readers who do not know the text', () => {
  it.each([
    ['first', 0.98, 0.99],
    ['second', 0.94, 0.97],
    ['third', 0.95, 0.98],
    ['fourth', 0.97, 0.99],
  ])('of the %s set are right first, or in the first three', (name, first, inThree) => {
    const result = judge(name);
    const reached = { first: result.first >= first, inThree: result.inThree >= inThree };
    expect({ ...reached, result }).toMatchObject({ first: true, inThree: true });
  });

  it('stay without an answer where the statement has none', () => {
    const queries = readLines('out-of-scope.txt');
    const answered = queries.filter((query) => lookup.search(query).length > 0);
    expect(answered.length / queries.length, answered.join('; ')).toBeLessThanOrEqual(0.1);
  });
});
