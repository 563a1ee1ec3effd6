import { pack } from 'virtual:clauselight/pack';
import { expect, it } from 'vitest';
import { createPackIndex } from '../../../components/panel/pack-index';
import { findOutlineParts } from '../../../components/statement/outline-parts';

it('the statement has a preamble, 15 numbered sections, and the signatures', () => {
  const parts = findOutlineParts(pack.clauses, createPackIndex(pack));
  expect(parts.map(({ number }) => number)).toEqual([
    undefined,
    ...Array.from({ length: 15 }, (_, at) => at + 1),
    undefined,
  ]);
  expect(parts[0]?.title).toBe('Preamble');
  expect(parts.at(-1)?.clauses.map(({ id }) => id)).toEqual(['15.3', '15.4', '15.5']);
  expect(parts.flatMap(({ clauses }) => clauses)).toEqual(pack.clauses);
});
