import { expect, test } from 'vitest';
import { findRuns } from '../../../lib/core/hover/clause-runs';

const clause = {
  id: '1.1',
  section: 1,
  paragraph: 1,
  text: 'The harbour project of both sides, named Harbor Project.',
};
const named = [
  { start: 4, end: 19 },
  { start: 41, end: 55 },
];
const slip = (quote: string) => ({ clause: '1.1', quote, text: 'A note.' });

test('the term is told from the text around it', () => {
  expect(
    findRuns({ clause, named, editorNotes: [] }).map(({ text, isNamed }) => (isNamed ? `[${text}]` : text)),
  ).toEqual(['The ', '[harbour project]', ' of both sides, named ', '[Harbor Project]', '.']);
});

test('a slip may overlap the term', () => {
  const runs = findRuns({ clause, named, editorNotes: [slip('named Harbor')] });
  expect(runs.filter(({ isSlip }) => isSlip)).toEqual([
    { text: 'named ', isNamed: false, isSlip: true },
    { text: 'Harbor', isNamed: true, isSlip: true },
  ]);
});

test('the runs together are the clause, unaltered', () => {
  for (const quote of ['The', 'Project.', 'both sides', 'not there'])
    expect(
      findRuns({ clause, named, editorNotes: [slip(quote)] })
        .map(({ text }) => text)
        .join(''),
    ).toBe(clause.text);
});
