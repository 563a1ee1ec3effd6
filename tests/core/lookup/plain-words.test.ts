import { describe, expect, it } from 'vitest';
import { formatProblem, type Problem } from '../../../scripts/gazetteer/problem';
import { readPlainWords } from '../../../scripts/gazetteer/read-statement';
import { islandPack } from './island-pack';

/** What a file of plain words gives, and what the compiler says about it, one line a problem. */
function read(...lines: string[]): { words: unknown; problems: string[] } {
  const problems: Problem[] = [];
  const words = readPlainWords('plain.tsv', `${lines.join('\n')}\n`, islandPack.clauses, problems);
  return { words, problems: problems.map(formatProblem) };
}

describe('a file of plain words', () => {
  it('holds phrases in English', () => {
    expect(read('clause\twords', '1.1\ttrain; by the sea').words).toEqual([
      { clause: '1.1', writing: 'en', phrases: ['train', 'by the sea'] },
    ]);
  });

  it('holds phrases in other writings, if it has a column for them', () => {
    expect(read('clause\twriting\twords', '1.1\tru\tпоезд').words).toEqual([
      { clause: '1.1', writing: 'ru', phrases: ['поезд'] },
    ]);
  });
});

describe('an error in the plain words', () => {
  it.each([
    ['an unknown clause', ['clause\twords', '9.9\ttrain'], 'plain.tsv:2: there is no clause 9.9'],
    ['an unknown writing', ['clause\twriting\twords', '1.1\tfr\ttrain'], 'plain.tsv:2: unknown writing "fr"'],
    [
      'a clause that comes twice',
      ['clause\twords', '1.1\ta', '1.1\tb'],
      'plain.tsv:3: clause 1.1 has plain words in en',
    ],
    ['a phrase that comes twice', ['clause\twords', '1.1\tTrain; train'], 'plain.tsv:2: "train" stands here twice'],
    ['an empty phrase', ['clause\twords', '1.1\ttrain;'], 'plain.tsv:2: an empty phrase'],
    ['a column too few', ['clause\twords', '1.1'], 'plain.tsv:2: 2 columns with text were expected'],
    ['another first line', ['number\twords', '1.1\ttrain'], 'plain.tsv:1: the first line must be'],
  ])('is named with its line: %s', (_, lines, message) => {
    expect(read(...lines).problems.join('\n')).toContain(message);
  });
});
