import { expect, test } from 'vitest';
import type { CardContent } from '../../../lib/core/hover/card-content';
import { beginTrail, canGoBack, choose, getStop, goBack, visit } from '../../../lib/core/hover/card-trail';

const card = (id: string): CardContent => ({
  term: { id, kind: 'project', name: id, about: '' },
  clauses: [],
  title: '',
  date: '2024-01-24',
});
const pathOf = (trail: ReturnType<typeof beginTrail>) =>
  trail.map(({ content, chosen }) => `${content.term.id}:${chosen}`);

test('one goes from term to term and back, to the clause that was chosen there', () => {
  const there = visit(choose(visit(choose(beginTrail(card('a')), 2), card('b')), 1), card('c'));
  expect(pathOf(there)).toEqual(['a:2', 'b:1', 'c:0']);
  expect(pathOf(goBack(there))).toEqual(['a:2', 'b:1']);
  expect(getStop(goBack(goBack(there)))).toMatchObject({ chosen: 2 });
});

test('the mention’s own term is never left', () => {
  const trail = beginTrail(card('a'));
  expect([canGoBack(trail), pathOf(goBack(trail))]).toEqual([false, ['a:0']]);
});

test('the term that is shown is no way to go', () => {
  const trail = visit(beginTrail(card('a')), card('b'));
  expect(visit(trail, card('b'))).toBe(trail);
});

test('a very long way forgets its middle, not its beginning', () => {
  let trail = beginTrail(card('first'));
  for (let i = 0; i < 100; i++) trail = visit(trail, card(`t${i}`));
  expect([trail.length, pathOf(trail)[0], pathOf(trail).at(-1)]).toEqual([20, 'first:0', 't99:0']);
});
